/**
 * Waiting for nodes. Start at {@link io.baremetal.ironic.wait.NodeWaits}.
 *
 * <pre>
 * ironic.nodes().on(node).states().provision(ProvisionRequest.of(ProvisionVerb.MANAGE));
 * ironic.waits().untilState(
 *     node, ProvisionState.MANAGEABLE, WaitOptions.within(Duration.ofMinutes(5)));
 * </pre>
 *
 * <p>A wait ends when the node is there <em>and</em> its lock is free, so that the next verb is
 * taken; it ends early when the node failed, is held, was deleted, or rests elsewhere. Interrupting
 * the thread, cancelling the future of {@code IronicClient.async} or closing the client ends it
 * too. Public API.
 */
@NullMarked
package io.baremetal.ironic.wait;

import org.jspecify.annotations.NullMarked;
