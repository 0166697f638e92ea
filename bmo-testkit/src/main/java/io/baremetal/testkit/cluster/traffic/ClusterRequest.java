package io.baremetal.testkit.cluster.traffic;

import java.time.Instant;

/**
 * One entry of the journal.
 *
 * @param number counts up from 1
 * @param at when, by the cluster's clock
 * @param cause who asked: the User-Agent of a client, {@code test} for the direct door, or what
 *     inside the cluster led to it (for example {@code garbage collection})
 */
public record ClusterRequest(
    long number, Instant at, String cause, Operation operation, RequestResult result) {}
