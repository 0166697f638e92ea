package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.PowerState;

/** How a node shows that it is being switched. */
final class PowerTarget {

  private PowerTarget() {}

  /** The node as Ironic shows it once it has accepted the request: on its way, without an error. */
  static Node shownBy(Node before, PowerRequest request) {
    PowerState target =
        switch (request.action()) {
          case ON, REBOOT, SOFT_REBOOT -> PowerState.ON;
          case OFF, SOFT_OFF -> PowerState.OFF;
        };
    ObjectNode json = before.json();
    json.put("target_power_state", target.wire());
    json.putNull("last_error");
    return Node.of(json);
  }
}
