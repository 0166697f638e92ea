package io.baremetal.checks.realservers;

import java.net.URI;

/**
 * A running classic Inspector. All tests share it.
 *
 * @param url the API, with {@code /v1} at its end and no slash after it
 * @param ironic whose nodes it looks at
 */
public record RealInspector(URI url, RealIronic ironic) {}
