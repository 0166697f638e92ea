/**
 * One simulated server without any network: what is on, what it boots, what is on its disk. Open
 * {@link io.baremetal.testkit.fleet.internal.machine.MachineState}, where every rule is a pure
 * function from one state to the next.
 *
 * <p>Not API.
 */
@NullMarked
package io.baremetal.testkit.fleet.internal.machine;

import org.jspecify.annotations.NullMarked;
