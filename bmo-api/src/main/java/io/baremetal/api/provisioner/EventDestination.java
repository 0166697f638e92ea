package io.baremetal.api.provisioner;

import java.util.Map;
import java.util.Optional;

/**
 * Where a BMC shall report its events.
 *
 * @param url what takes the events
 * @param context a text that comes back with every event; empty if none
 * @param httpHeaders headers to send along, by name
 */
public record EventDestination(
    String url, Optional<String> context, Sensitive<Map<String, String>> httpHeaders) {}
