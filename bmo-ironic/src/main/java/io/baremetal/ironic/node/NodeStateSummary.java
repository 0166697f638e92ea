package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.Map;
import java.util.Optional;

/**
 * The states of a node without the rest of it. It does not say whether the node is locked, so it is
 * of no use for waiting.
 */
public final class NodeStateSummary extends JsonView {

  private NodeStateSummary(ObjectNode json) {
    super(json);
  }

  /** A view over a states object; also for tests. */
  public static NodeStateSummary of(ObjectNode json) {
    return new NodeStateSummary(json);
  }

  /** Where the node is in its life. */
  public Optional<ProvisionState> provisionState() {
    return text("provision_state").map(ProvisionState::of);
  }

  /** Where the running operation leads; a failed state keeps it. */
  public Optional<ProvisionState> targetProvisionState() {
    return text("target_provision_state").map(ProvisionState::of);
  }

  /** What Ironic last saw of the power. */
  public Optional<PowerState> powerState() {
    return text("power_state").map(PowerState::of);
  }

  /** The power state that Ironic is about to bring about. */
  public Optional<PowerState> targetPowerState() {
    return text("target_power_state").map(PowerState::of);
  }

  /** What went wrong in the last operation. */
  public Optional<String> lastError() {
    return text("last_error").filter(text -> !text.isEmpty());
  }

  /** Whether the console is on. */
  public Optional<Boolean> consoleEnabled() {
    return flag("console_enabled");
  }

  /** {@code uefi} or {@code bios}. Since API 1.75. */
  public Optional<String> bootMode() {
    return text("boot_mode");
  }

  /** Whether secure boot is on. Since API 1.75. */
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

  @Override
  public String toString() {
    return "NodeStateSummary{%s}".formatted(text("provision_state").orElse("-"));
  }
}
