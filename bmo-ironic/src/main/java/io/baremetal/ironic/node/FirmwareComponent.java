package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.time.Instant;
import java.util.Optional;

/** A part of a machine that has firmware, such as {@code bios}, {@code bmc}, {@code nic:1}. */
public final class FirmwareComponent extends JsonView {

  private FirmwareComponent(ObjectNode json) {
    super(json);
  }

  /** A view over a component object; also for tests. */
  public static FirmwareComponent of(ObjectNode json) {
    return new FirmwareComponent(json);
  }

  /** The name of the part. */
  public String component() {
    return text("component").orElse("");
  }

  /** The version at first sight. */
  public Optional<String> initialVersion() {
    return text("initial_version");
  }

  /** The version that runs. */
  public Optional<String> currentVersion() {
    return text("current_version");
  }

  /** The version that Ironic last installed. */
  public Optional<String> lastVersionFlashed() {
    return text("last_version_flashed");
  }

  /** When Ironic last saw a change. */
  public Optional<Instant> updatedAt() {
    return time("updated_at");
  }

  /** Who made it. Since API 1.114. */
  public Optional<String> vendor() {
    return text("vendor");
  }

  /** What it is called by who made it. Since API 1.114. */
  public Optional<String> model() {
    return text("model");
  }

  /** Its serial number. Since API 1.114. */
  public Optional<String> serialNumber() {
    return text("serial_number");
  }

  @Override
  public String toString() {
    return "FirmwareComponent{" + component() + "=" + currentVersion().orElse("-") + "}";
  }
}
