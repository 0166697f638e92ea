package io.baremetal.testkit.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A node at one moment, for assertions. Immutable. Secrets in it are masked. */
public final class NodeView {

  private final ObjectNode json;

  NodeView(ObjectNode json) {
    this.json = json;
  }

  /** The UUID. */
  public String uuid() {
    return json.path("uuid").asText();
  }

  /** The name; empty if it has none. */
  public Optional<String> name() {
    return text("name");
  }

  /** The provision state, such as {@code wait call-back}. */
  public String provisionState() {
    return json.path("provision_state").asText();
  }

  /** The state that it is on its way to; empty if it rests. */
  public Optional<String> targetProvisionState() {
    return text("target_provision_state");
  }

  /** {@code power on}, {@code power off}, {@code error}; empty if not known. */
  public Optional<String> powerState() {
    return text("power_state");
  }

  /** What went wrong last. */
  public Optional<String> lastError() {
    return text("last_error");
  }

  /** The conductor that holds the lock; empty if the node is free. */
  public Optional<String> lockedBy() {
    return text("reservation");
  }

  /** The instance on it. */
  public Optional<String> instanceUuid() {
    return text("instance_uuid");
  }

  /** Whether it is in maintenance. */
  public boolean maintenance() {
    return json.path("maintenance").asBoolean();
  }

  /** Why it went into maintenance by itself. */
  public Optional<String> fault() {
    return text("fault");
  }

  /** True if it is in this state and free: what was asked for is done. */
  public boolean is(String provisionState) {
    return provisionState().equals(provisionState) && lockedBy().isEmpty();
  }

  /** Any field as the newest API shows it; a missing node if there is none. A copy. */
  public JsonNode field(String name) {
    return json.path(name).deepCopy();
  }

  /** UUID, name, state, power. */
  @Override
  public String toString() {
    return "NodeView["
        + uuid()
        + ", "
        + name().orElse("no name")
        + ", "
        + provisionState()
        + lockedBy().map(host -> " (locked)").orElse("")
        + ", "
        + powerState().orElse("power unknown")
        + "]";
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(json.path(name).textValue());
  }
}
