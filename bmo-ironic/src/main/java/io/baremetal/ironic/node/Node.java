package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

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

  /** UUID, name and state; nothing that could be a secret. */
  @Override
  public String toString() {
    return "Node{uuid=%s, name=%s, provisionState=%s}"
        .formatted(
            text("uuid").orElse("?"), name().orElse("-"), text("provision_state").orElse("-"));
  }
}
