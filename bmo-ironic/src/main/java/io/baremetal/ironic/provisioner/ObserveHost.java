package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.HostObservation;
import io.baremetal.api.provisioner.HostObservation.Power;
import io.baremetal.api.provisioner.HostObservation.PowerFault;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.PowerState;

/** What Ironic sees of a machine. A pure rule. */
final class ObserveHost {

  private ObserveHost() {}

  static HostObservation of(Node node) {
    boolean fault = node.fault().filter("power failure"::equals).isPresent();
    return new HostObservation(
        power(node.powerState().orElse(PowerState.UNRECOGNIZED)),
        fault ? PowerFault.POWER_FAILURE : PowerFault.NONE,
        node.health().orElse(""));
  }

  private static Power power(PowerState state) {
    return switch (state) {
      case ON -> Power.ON;
      case OFF -> Power.OFF;
      default -> Power.UNKNOWN;
    };
  }
}
