package io.baremetal.testkit.ironic.world;

import io.baremetal.api.json.ModelStyle;
import java.util.List;
import org.immutables.value.Value;

/** What is inside a simulated server: all that an inspection can find. */
@Value.Immutable
@ModelStyle
public interface Hardware {

  /** Maker of the server. */
  @Value.Default
  default String manufacturer() {
    return "SimCorp";
  }

  /** Product name of the server. */
  @Value.Default
  default String product() {
    return "Sim R750";
  }

  /** Serial number of the server. */
  @Value.Default
  default String serial() {
    return "SN000000";
  }

  /** Architecture as the kernel says it: {@code x86_64}, {@code aarch64}. */
  @Value.Default
  default String architecture() {
    return "x86_64";
  }

  /** Logical processors. */
  @Value.Default
  default int cpus() {
    return 32;
  }

  /** Model text of the processor. */
  @Value.Default
  default String cpuModel() {
    return "Intel(R) Xeon(R) Gold 6338N CPU @ 2.20GHz";
  }

  /** Clock rate of the processor. */
  @Value.Default
  default int cpuMegahertz() {
    return 2200;
  }

  /** Memory in mebibytes. */
  @Value.Default
  default int memoryMebibytes() {
    return 131_072;
  }

  /** Network interfaces; the first one is the one that boots. */
  List<Nic> nics();

  /** Disks. */
  List<Disk> disks();

  /** Accelerators and the like. */
  List<PciDevice> pciDevices();

  /** Starts with the defaults above and with empty lists. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from this. */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds hardware. */
  final class Builder extends ImmutableHardware.Builder {}
}
