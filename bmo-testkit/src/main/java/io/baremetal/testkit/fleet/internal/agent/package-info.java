/**
 * The deploy agent that runs on a simulated machine from its boot until it is switched off. Open
 * {@link io.baremetal.testkit.fleet.internal.agent.AgentHost}, which starts and stops it, then
 * {@code AgentRun}, which talks to Ironic, and {@code AgentCommands}, which obeys it.
 *
 * <p>Not API.
 */
@NullMarked
package io.baremetal.testkit.fleet.internal.agent;

import org.jspecify.annotations.NullMarked;
