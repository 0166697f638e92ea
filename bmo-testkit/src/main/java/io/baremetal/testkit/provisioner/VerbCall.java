package io.baremetal.testkit.provisioner;

import java.time.Instant;

/**
 * One call of a verb.
 *
 * @param verb what was asked for
 * @param host the host, as {@code namespace/name}
 * @param at when
 */
public record VerbCall(Verb verb, String host, Instant at) {}
