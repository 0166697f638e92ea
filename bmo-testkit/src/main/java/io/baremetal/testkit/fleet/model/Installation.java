package io.baremetal.testkit.fleet.model;

import io.baremetal.api.json.ModelStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What an agent wrote to the disk of a machine. */
@Value.Immutable
@ModelStyle
public interface Installation {

  /** URL of the image. */
  String image();

  /** Format that Ironic named: {@code raw}, {@code qcow2}. */
  Optional<String> diskFormat();

  /** Algorithm of the checksum that Ironic told the agent, such as {@code sha256}. */
  Optional<String> checksumAlgorithm();

  /** The checksum, in hexadecimal. */
  Optional<String> checksum();

  /** The config drive that came with the image. */
  Optional<ConfigDrive> configDrive();

  /** The image is to be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds installations. */
  final class Builder extends ImmutableInstallation.Builder {}
}
