package io.baremetal.ironic.wait;

import io.baremetal.ironic.allocation.Allocation;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.ProvisionState;
import java.util.Collection;

/**
 * Waits until something has happened, looking at Ironic now and then. Thread-safe; blocks the
 * calling thread. When Ironic cannot be reached for a while, a wait goes on.
 *
 * <p>Every method may throw {@link io.baremetal.ironic.error.CallCancelledException}.
 */
public interface NodeWaits {

  /**
   * Waits until a node is in a state and free.
   *
   * @return the node as it is then, with the fields that tell its states
   * @throws io.baremetal.ironic.error.WaitException if it will not get there, or not in time
   */
  Node untilState(NodeRef node, ProvisionState wanted, WaitOptions options);

  /** Waits until each of several nodes is in a state and free, or is known not to get there. */
  WaitReport untilState(Collection<NodeRef> nodes, ProvisionState wanted, WaitOptions options);

  /**
   * Waits until a power action is over.
   *
   * @param wanted {@link PowerState#ON} after switching on and after every kind of reboot, {@link
   *     PowerState#OFF} after switching off
   * @throws io.baremetal.ironic.error.WaitException if it failed, or took too long
   */
  Node untilPower(NodeRef node, PowerState wanted, WaitOptions options);

  /**
   * Waits until nobody holds a node's lock. After a call that Ironic carries out later (virtual
   * media, boot mode, secure boot) the node then says in its last error whether that failed.
   *
   * @throws io.baremetal.ironic.error.WaitException if that takes too long, or the node is gone
   */
  Node untilFree(NodeRef node, WaitOptions options);

  /**
   * Waits until Ironic has found a node for an allocation.
   *
   * @throws io.baremetal.ironic.error.WaitException if there is none, or it takes too long
   */
  Allocation untilAllocated(String uuidOrName, WaitOptions options);
}
