package io.baremetal.checks.realservers.walk;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.error.ConflictException;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.ConfigDrive;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.testkit.fleet.FleetMachine;
import io.baremetal.testkit.fleet.SimulatedFleet;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The quickest life of a machine that a client can lead, with the verbs that the operator's host
 * goes through: it looks at the node twenty times a second and asks for the next thing at once. A
 * measure for others, not an example.
 */
final class TightLife {

  private static final long LOOK_MILLIS = 50;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final IronicClient client;
  private final SimulatedFleet fleet;

  TightLife(IronicClient client, SimulatedFleet fleet) {
    this.client = client;
    this.fleet = fleet;
  }

  /** From nothing to a running machine, back, and gone. */
  void lead(String name) throws InterruptedException {
    FleetMachine machine = fleet.machine(0);
    Node node =
        client
            .nodes()
            .create(
                CreateNode.builder()
                    .name(name)
                    .driver("redfish")
                    .driverInfo(machine.driverInfo())
                    .driverInterfaces(
                        Map.of(
                            "boot",
                            "redfish-virtual-media",
                            "inspect",
                            "agent",
                            "deploy",
                            "direct"))
                    .properties(Map.of("capabilities", "boot_mode:uefi", "cpu_arch", "x86_64"))
                    .build());
    client
        .ports()
        .create(CreatePort.builder().nodeUuid(node.uuid()).address(machine.bootMac()).build());
    move(node.ref(), ProvisionRequest.of(ProvisionVerb.MANAGE), ProvisionState.MANAGEABLE);
    move(node.ref(), ProvisionRequest.of(ProvisionVerb.INSPECT), ProvisionState.MANAGEABLE);
    move(node.ref(), ProvisionRequest.of(ProvisionVerb.PROVIDE), ProvisionState.AVAILABLE);
    deploy(node.ref());
    move(node.ref(), ProvisionRequest.of(ProvisionVerb.DELETED), ProvisionState.AVAILABLE);
    power(node.ref(), PowerRequest.Action.ON, PowerState.ON);
    power(node.ref(), PowerRequest.Action.OFF, PowerState.OFF);
    client.nodes().delete(node.ref());
  }

  /** A free host that should be on is switched on, and one that goes is switched off. */
  private void power(NodeRef node, PowerRequest.Action action, PowerState wanted)
      throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    client.nodes().on(node).states().power(PowerRequest.of(action));
    while (!isSwitched(client.nodes().get(node), wanted)) {
      pause(deadline, wanted.wire());
    }
  }

  private static boolean isSwitched(Node node, PowerState wanted) {
    return node.powerState().equals(Optional.of(wanted))
        && node.targetPowerState().isEmpty()
        && node.reservation().isEmpty();
  }

  private void deploy(NodeRef node) throws InterruptedException {
    Node now = client.nodes().get(node);
    Map<String, Object> image =
        Map.of(
            "image_source",
            fleet.imageUrl(),
            "image_os_hash_algo",
            "sha256",
            "image_os_hash_value",
            fleet.imageSha256(),
            "image_disk_format",
            "raw");
    client.nodes().update(node, JsonPatch.against(now).set("instance_info", image).build());
    ProvisionRequest active =
        ProvisionRequest.builder()
            .verb(ProvisionVerb.ACTIVE)
            .configDrive(ConfigDrive.of(Map.of("user_data", "#cloud-config\n")))
            .build();
    move(node, active, ProvisionState.ACTIVE);
  }

  private void move(NodeRef node, ProvisionRequest request, ProvisionState wanted)
      throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    boolean asked = false;
    while (!asked) {
      try {
        client.nodes().on(node).states().provision(request);
        asked = true;
      } catch (ConflictException locked) {
        pause(deadline, "the lock");
      }
    }
    while (!hasArrived(client.nodes().get(node), wanted)) {
      pause(deadline, wanted.wire());
    }
  }

  private static boolean hasArrived(Node node, ProvisionState wanted) {
    ProvisionState state = node.provisionState().orElse(ProvisionState.UNRECOGNIZED);
    if (state.isFailure() && node.reservation().isEmpty()) {
      throw new AssertionError(state.wire() + ": " + node.lastError().orElse(""));
    }
    return state == wanted
        && node.reservation().isEmpty()
        && node.text("target_provision_state").isEmpty();
  }

  private static void pause(long deadline, String what) throws InterruptedException {
    if (System.nanoTime() - deadline > 0) {
      throw new AssertionError("waiting in vain for " + what);
    }
    boolean unused = new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }
}
