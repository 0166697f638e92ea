package io.baremetal.testkit.ironic.internal.conductor;

import io.baremetal.testkit.ironic.internal.node.NodeStore;
import io.baremetal.testkit.ironic.internal.node.PortStore;
import io.baremetal.testkit.ironic.world.Images;
import io.baremetal.testkit.ironic.world.Machines;
import io.baremetal.testkit.ironic.world.StepDurations;
import java.util.concurrent.ScheduledExecutorService;

/**
 * All that the conductor works with.
 *
 * @param nodes the database of nodes
 * @param ports the database of ports
 * @param machines the servers
 * @param images what can be downloaded
 * @param durations how long steps take
 * @param scheduler where steps run when their time has come
 * @param settings the configuration
 */
public record Environment(
    NodeStore nodes,
    PortStore ports,
    Machines machines,
    Images images,
    StepDurations durations,
    ScheduledExecutorService scheduler,
    IronicSettings settings) {}
