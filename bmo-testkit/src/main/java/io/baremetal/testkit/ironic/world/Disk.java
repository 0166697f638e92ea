package io.baremetal.testkit.ironic.world;

import io.baremetal.api.json.ModelStyle;
import org.immutables.value.Value;

/** A disk of a simulated server. */
@Value.Immutable
@ModelStyle
public interface Disk {

  /** The kernel's name for it, such as {@code /dev/sda}. */
  String name();

  /** Capacity in bytes. */
  long sizeBytes();

  /** Whether it spins. */
  @Value.Default
  default boolean rotational() {
    return false;
  }

  /** Model text. */
  @Value.Default
  default String model() {
    return "SIM DISK";
  }

  /** Vendor text. */
  @Value.Default
  default String vendor() {
    return "SIM";
  }

  /** Serial number. */
  String serial();

  /** World-wide name, such as {@code 0x5000c50000000001}. */
  String wwn();

  /** SCSI address, such as {@code 0:0:0:0}. */
  @Value.Default
  default String hctl() {
    return "0:0:0:0";
  }

  /** The name below {@code /dev/disk/by-path}. */
  String byPath();

  /** Starts with the defaults above; the rest is to be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds disks. */
  final class Builder extends ImmutableDisk.Builder {}
}
