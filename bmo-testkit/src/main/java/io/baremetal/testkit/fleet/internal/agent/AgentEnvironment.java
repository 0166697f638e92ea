package io.baremetal.testkit.fleet.internal.agent;

import io.baremetal.testkit.fleet.internal.journal.Journal;
import io.baremetal.testkit.fleet.internal.socket.Doors;
import io.baremetal.testkit.fleet.internal.time.Timer;
import io.baremetal.testkit.fleet.model.FleetTimings;

/**
 * What all agents of a fleet share.
 *
 * @param ironic the server that they report to
 * @param web where they download from
 * @param doors how they listen
 * @param steps what they can do
 * @param timer how they wait
 * @param timings how long they wait
 * @param journal where their requests are noted
 */
public record AgentEnvironment(
    IronicDoor ironic,
    Web web,
    Doors doors,
    StepCatalog steps,
    Timer timer,
    FleetTimings timings,
    Journal journal) {}
