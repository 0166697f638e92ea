package io.baremetal.ironic.provisioner.monitor;

import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.ProvisionState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The few facts of a node that are listed again and again.
 *
 * @param node view over at least {@link #FIELDS}
 * @param fingerprint what makes up the node's state; two rows with equal ones show the same state
 */
public record NodeRow(Node node, List<String> fingerprint) {

  /** What to ask Ironic for. */
  public static final List<String> FIELDS =
      List.of(
          "uuid",
          "name",
          "provision_state",
          "target_provision_state",
          "provision_updated_at",
          "power_state",
          "target_power_state",
          "maintenance",
          "fault",
          "last_error",
          "reservation",
          "instance_uuid",
          "boot_interface");

  /** What to ask for besides, where Ironic knows it: how the BMC says that the machine is. */
  static final String HEALTH = "health";

  /** With the time, because a node may have gone and come back between two listings. */
  private static final List<String> STATE =
      List.of(
          "provision_state",
          "target_provision_state",
          "provision_updated_at",
          "power_state",
          "target_power_state",
          "fault",
          "last_error",
          "instance_uuid",
          "name");

  private static final List<ProvisionState> BUSY =
      List.of(
          ProvisionState.CLEANING,
          ProvisionState.CLEAN_WAIT,
          ProvisionState.INSPECTING,
          ProvisionState.INSPECT_WAIT,
          ProvisionState.DEPLOYING,
          ProvisionState.DEPLOY_WAIT,
          ProvisionState.DELETING);

  /** The row of a node that was read with at least {@link #FIELDS}. */
  public static NodeRow of(Node node) {
    Stream<String> texts = STATE.stream().map(field -> node.text(field).orElse(""));
    String maintenance = node.maintenance().orElse(false).toString();
    return new NodeRow(node, Stream.concat(texts, Stream.of(maintenance)).toList());
  }

  /** The node's UUID. */
  public String uuid() {
    return node.uuid();
  }

  /** Whether an operation holds the node's lock. */
  public boolean isReserved() {
    return node.reservation().isPresent();
  }

  /** Whether the node leaves its present state by itself. */
  public boolean isMoving() {
    return state().isMoving() || node.targetPowerState().isPresent();
  }

  /** Whether Ironic has anything to complain of. */
  boolean hasTrouble() {
    return node.lastError().isPresent()
        || node.fault().isPresent()
        || node.maintenance().orElse(false);
  }

  /** Whether the node takes one of the slots for operations over the provisioning network. */
  public boolean isBusy() {
    return BUSY.contains(state());
  }

  /** Whether the machine boots from virtual media, and so needs no provisioning network. */
  public boolean bootsFromVirtualMedia() {
    return node.driverInterface("boot").filter(boot -> boot.contains("virtual-media")).isPresent();
  }

  /** The node's name; empty if it has none. */
  public Optional<String> name() {
    return node.name();
  }

  /** Where the node is in its life. */
  public ProvisionState state() {
    return node.provisionState().orElse(ProvisionState.UNRECOGNIZED);
  }

  /** Whether the BMC says the same of the machine in both rows; silence is nothing new. */
  boolean showsSameHealthAs(NodeRow other) {
    return node.health().isEmpty() || node.health().equals(other.node().health());
  }

  /** Whether the node's state is the same in both rows. */
  boolean showsSameStateAs(NodeRow other) {
    return fingerprint.equals(other.fingerprint);
  }
}
