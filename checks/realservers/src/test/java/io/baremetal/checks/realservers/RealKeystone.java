package io.baremetal.checks.realservers;

import java.net.URI;

/**
 * A running Keystone, and an Ironic that wants its tokens. Both know an administrator, {@code
 * admin} with the password {@code password}; the catalogue has Keystone alone. All tests share it.
 *
 * @param url the API, with {@code /v3} at its end and no slash after it
 * @param ironic the Ironic
 */
public record RealKeystone(URI url, RealIronic ironic) {}
