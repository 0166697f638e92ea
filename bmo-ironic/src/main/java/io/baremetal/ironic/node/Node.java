package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node as Ironic described it in one answer.
 *
 * <p>An empty {@code Optional} says "no value in this answer"; {@code presence("owner")} tells null
 * from left out. Fields without an accessor are reached by name: {@code text("description")}.
 */
public final class Node extends JsonView {

  private Node(ObjectNode json) {
    super(json);
  }

  /** A view over a node object; also for tests. */
  public static Node of(ObjectNode json) {
    return new Node(json);
  }

  /**
   * The node's UUID.
   *
   * @throws IllegalStateException if the answer left it out because only other fields were wanted
   */
  public String uuid() {
    return text("uuid")
        .orElseThrow(() -> new IllegalStateException("the node was read without its uuid"));
  }

  /** The node by its UUID, which unlike its name never changes. */
  public NodeRef ref() {
    return NodeRef.of(uuid());
  }

  /** The name, unique within an Ironic. */
  public Optional<String> name() {
    return text("name");
  }

  /** The hardware type, such as {@code redfish}. */
  public Optional<String> driver() {
    return text("driver");
  }

  /** How to reach the management controller; secrets are masked. */
  public Map<String, JsonNode> driverInfo() {
    return object("driver_info");
  }

  /** What is known of the hardware; numbers are often text. */
  public Map<String, JsonNode> properties() {
    return object("properties");
  }

  /** What is to be, or was, deployed; Ironic clears it on tear-down. */
  public Map<String, JsonNode> instanceInfo() {
    return object("instance_info");
  }

  /** Free for the caller's own notes. */
  public Map<String, JsonNode> extra() {
    return object("extra");
  }

  /** Ties the node to an instance; unique. */
  public Optional<String> instanceUuid() {
    return text("instance_uuid");
  }

  /** Where the node is in its life. */
  public Optional<ProvisionState> provisionState() {
    return text("provision_state").map(ProvisionState::of);
  }

  /** Where the running operation leads; a failed state keeps it. */
  public Optional<ProvisionState> targetProvisionState() {
    return text("target_provision_state").map(ProvisionState::of);
  }

  /** When the provision state last changed. */
  public Optional<Instant> provisionUpdatedAt() {
    return time("provision_updated_at");
  }

  /** What Ironic last saw of the power; empty before it could ask. */
  public Optional<PowerState> powerState() {
    return text("power_state").map(PowerState::of);
  }

  /** The power state that Ironic is about to bring about; empty when none. */
  public Optional<PowerState> targetPowerState() {
    return text("target_power_state").map(PowerState::of);
  }

  /** Whether Ironic keeps its hands off the node. */
  public Optional<Boolean> maintenance() {
    return flag("maintenance");
  }

  /** Why the node is in maintenance. */
  public Optional<String> maintenanceReason() {
    return text("maintenance_reason");
  }

  /** Why Ironic put the node into maintenance by itself, such as {@code power failure}. */
  public Optional<String> fault() {
    return text("fault");
  }

  /** What went wrong in the last operation; cleared when another one starts. */
  public Optional<String> lastError() {
    return text("last_error").filter(text -> !text.isEmpty());
  }

  /** The conductor that holds the node's lock; while it is held, changes are refused. */
  public Optional<String> reservation() {
    return text("reservation");
  }

  /** Health as the management controller sees it: OK, Warning or Critical. Since API 1.109. */
  public Optional<String> health() {
    return text("health");
  }

  /** Whether the node is cleaned on its way to available; empty leaves it to Ironic's setting. */
  public Optional<Boolean> automatedClean() {
    return flag("automated_clean");
  }

  /** Whether Ironic must never switch the node off. Since API 1.95. */
  public Optional<Boolean> disablePowerOff() {
    return flag("disable_power_off");
  }

  /** The name of the implementation behind an aspect of the driver, such as {@code boot}. */
  public Optional<String> driverInterface(String aspect) {
    return text(aspect + "_interface");
  }

  /** The clean, deploy or service step that runs now: its name, or empty. */
  public Optional<String> currentStep(String kind) {
    return Optional.ofNullable(object(kind + "_step").get("step")).map(JsonNode::asText);
  }

  /** What the node is, in the words of whoever runs it. Since API 1.51. */
  public Optional<String> description() {
    return text("description");
  }

  /** Whose it is. Since API 1.50. */
  public Optional<String> owner() {
    return text("owner");
  }

  /** Who has it on loan. Since API 1.65. */
  public Optional<String> lessee() {
    return text("lessee");
  }

  /** The class by which allocations find it. Since API 1.21. */
  public Optional<String> resourceClass() {
    return text("resource_class");
  }

  /** What it can do. Since API 1.37. */
  public List<String> traits() {
    return texts("traits");
  }

  /** The conductor that takes care of it now; empty when none does. Since API 1.49. */
  public Optional<String> conductor() {
    return text("conductor");
  }

  /** The conductors that may take care of it; the default group has an empty name. Since 1.46. */
  public Optional<String> conductorGroup() {
    return text("conductor_group");
  }

  /** The part of the fleet that it belongs to. Since API 1.82. */
  public Optional<String> shard() {
    return text("shard");
  }

  /** The node that it is a part of. Since API 1.83. */
  public Optional<NodeRef> parent() {
    return text("parent_node").map(NodeRef::of);
  }

  /** The allocation that took it. Since API 1.52. */
  public Optional<String> allocationUuid() {
    return text("allocation_uuid");
  }

  /** Whether it must not be torn down, rebuilt or deleted. Since API 1.48. */
  public Optional<Boolean> isProtected() {
    return flag("protected");
  }

  /** Whether it is to be taken out of use. Since API 1.61. */
  public Optional<Boolean> isRetired() {
    return flag("retired");
  }

  /** {@code uefi} or {@code bios}, as the machine was found. Since API 1.75. */
  public Optional<String> bootMode() {
    return text("boot_mode");
  }

  /** Whether secure boot is on, as the machine was found. Since API 1.75. */
  public Optional<Boolean> secureBoot() {
    return flag("secure_boot");
  }

  /** The RAID layout that Ironic built. Since API 1.12. */
  public Map<String, JsonNode> raidConfig() {
    return object("raid_config");
  }

  /** The RAID layout that is wanted. Since API 1.12. */
  public Map<String, JsonNode> targetRaidConfig() {
    return object("target_raid_config");
  }

  /** When the node was registered. */
  public Optional<Instant> createdAt() {
    return time("created_at");
  }

  /** When the record last changed, heartbeats and locks included. */
  public Optional<Instant> updatedAt() {
    return time("updated_at");
  }

  /**
   * Whether an abort was accepted but waits for the running step to end, because the step cannot be
   * interrupted.
   */
  public boolean isAbortDeferred() {
    return Stream.of("clean", "deploy", "service")
        .anyMatch(kind -> object(kind + "_step").containsKey("abort_after"));
  }

  /** UUID, name and state; nothing that could be a secret. */
  @Override
  public String toString() {
    return "Node{uuid=%s, name=%s, provisionState=%s}"
        .formatted(
            text("uuid").orElse("?"), name().orElse("-"), text("provision_state").orElse("-"));
  }
}
