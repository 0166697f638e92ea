/**
 * What Ironic's conductor does: takes a verb, locks the node, and works through steps that take
 * time. Open {@link io.baremetal.testkit.ironic.internal.conductor.TransitionTable} first: it is
 * the life of a node, one transition per line. {@link
 * io.baremetal.testkit.ironic.internal.conductor.ProvisionVerbs} is the door.
 *
 * <p>Every method of this package is called under the lock of the world. Not API.
 */
@NullMarked
package io.baremetal.testkit.ironic.internal.conductor;

import org.jspecify.annotations.NullMarked;
