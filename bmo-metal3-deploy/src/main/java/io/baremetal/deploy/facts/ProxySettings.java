package io.baremetal.deploy.facts;

import java.util.Optional;

/**
 * The cluster's outgoing proxy, as the status of its Proxy object states it.
 *
 * @param httpProxy proxy for http
 * @param httpsProxy proxy for https
 * @param noProxy comma-separated hosts that are reached without it
 */
public record ProxySettings(
    Optional<String> httpProxy, Optional<String> httpsProxy, Optional<String> noProxy) {}
