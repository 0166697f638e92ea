package io.baremetal.api.provisioner;

import java.time.Duration;
import java.time.Instant;

/**
 * What a provisioner knows of its whole backend without asking it again.
 *
 * @param takenAt when the backend was last asked
 * @param hosts how many hosts the backend holds, ours and others'
 * @param busyHosts how many of them are in an operation that takes a slot
 * @param lockConflicts how many calls met a locked host since the start
 * @param medianLatency median time of the latest calls; zero before the first
 */
public record FleetSnapshot(
    Instant takenAt, int hosts, int busyHosts, long lockConflicts, Duration medianLatency) {}
