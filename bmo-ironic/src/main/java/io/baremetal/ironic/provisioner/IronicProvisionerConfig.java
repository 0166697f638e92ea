package io.baremetal.ironic.provisioner;

import io.baremetal.api.hardware.AcceleratorTable;
import io.baremetal.api.json.ModelStyle;
import io.baremetal.api.provisioner.ProvisionerException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How hosts are driven through Ironic. Immutable. Names in capitals are the environment variables
 * that the Go operator reads for the same.
 */
@Value.Immutable
@ModelStyle
public interface IronicProvisionerConfig {

  /** Kernel that agents boot, {@code DEPLOY_KERNEL_URL}. */
  Optional<String> deployKernelUrl();

  /** Ramdisk that goes with the kernel, {@code DEPLOY_RAMDISK_URL}. */
  Optional<String> deployRamdiskUrl();

  /** ISO for BMCs that boot from virtual media, {@code DEPLOY_ISO_URL}. */
  Optional<String> deployIsoUrl();

  /** Whether ramdisks are built host by host; then the three URLs above are only a fall-back. */
  @Value.Default
  default RamdiskSource ramdiskSource() {
    return RamdiskSource.CONFIGURED;
  }

  /**
   * How many hosts may use the provisioning network at once, {@code PROVISIONING_LIMIT}; default
   * 20. Nothing starts at 0 or below, but for hosts that boot from virtual media.
   */
  @Value.Default
  default int provisioningLimit() {
    return 20;
  }

  /**
   * Whether there is a provisioning network, {@code PROVISIONING_NETWORK_DISABLED}; default yes.
   */
  @Value.Default
  default ProvisioningNetwork provisioningNetwork() {
    return ProvisioningNetwork.PRESENT;
  }

  /** For live ISOs, {@code LIVE_ISO_FORCE_PERSISTENT_BOOT_DEVICE}. */
  @Value.Default
  default PersistentBootDevice liveIsoForcePersistentBootDevice() {
    return PersistentBootDevice.DEFAULT;
  }

  /** For images on disk, {@code DIRECT_DEPLOY_FORCE_PERSISTENT_BOOT_DEVICE}. */
  @Value.Default
  default PersistentBootDevice directDeployForcePersistentBootDevice() {
    return PersistentBootDevice.DEFAULT;
  }

  /** Where BMCs with an IPv6 address find Ironic's images, {@code IRONIC_EXTERNAL_URL_V6}. */
  Optional<String> externalUrlV6();

  /** How old a check of Ironic's health may be, {@code IRONIC_CLIENT_CACHE_TTL}; default 5 s. */
  @Value.Default
  default Duration healthTtl() {
    return Duration.ofSeconds(5);
  }

  /** How nodes are called. */
  @Value.Default
  default NodeNaming nodeNaming() {
    return NodeNaming.NAMESPACED;
  }

  /** Which PCI devices count as accelerators; default {@link AcceleratorTable#standard()}. */
  @Value.Default
  default AcceleratorTable accelerators() {
    return AcceleratorTable.standard();
  }

  /** What to do where the Go operator is wrong. */
  @Value.Default
  default Parity parity() {
    return Parity.CORRECTED;
  }

  /**
   * After how long a node is read again in full although nothing seems to have changed; default 30
   * minutes.
   */
  @Value.Default
  default Duration fullReadInterval() {
    return Duration.ofMinutes(30);
  }

  /**
   * How soon all nodes are listed again while an answer of Ironic is awaited or a node has just
   * moved on; default 0.25 s. Up to eight times as long the longer nodes have been on their way, an
   * eighth of that time; forty times while all rest; and never so often that listing takes more
   * than a twentieth of the time.
   */
  @Value.Default
  default Duration quickestLook() {
    return Duration.ofMillis(250);
  }

  /** Where ramdisks come from. */
  enum RamdiskSource {
    /** Everybody boots what this configuration names. */
    CONFIGURED,
    /** An image builder makes one for each host, and hosts wait for theirs. */
    BUILT_PER_HOST
  }

  /** Whether machines can boot over a provisioning network. */
  enum ProvisioningNetwork {
    /** They can. */
    PRESENT,
    /** They cannot; only drivers that boot from virtual media are accepted. */
    ABSENT
  }

  /** Refuses settings that contradict one another. */
  @Value.Check
  default void check() {
    boolean ramdiskOnly = deployRamdiskUrl().isPresent() && deployKernelUrl().isEmpty();
    boolean kernelOnly = deployKernelUrl().isPresent() && deployRamdiskUrl().isEmpty();
    if (ramdiskOnly || (kernelOnly && ramdiskSource() == RamdiskSource.CONFIGURED)) {
      throw new IllegalArgumentException(
          "DEPLOY_KERNEL_URL and DEPLOY_RAMDISK_URL belong together, but only "
              + (ramdiskOnly ? "DEPLOY_RAMDISK_URL" : "DEPLOY_KERNEL_URL")
              + " is set");
    }
    if (quickestLook().isNegative() || quickestLook().isZero()) {
      throw new IllegalArgumentException("quickestLook must be positive, but is " + quickestLook());
    }
    if (healthTtl().isNegative() || fullReadInterval().isNegative()) {
      throw new IllegalArgumentException(
          "durations must not be negative: " + healthTtl() + ", " + fullReadInterval());
    }
  }

  /**
   * Reads the environment variables named above; an empty one is as good as unset, and others are
   * ignored.
   *
   * @param ramdiskSource where ramdisks come from, which no variable says
   * @throws ProvisionerException if any makes no sense; the message names all that do not
   */
  static IronicProvisionerConfig fromSettings(
      Map<String, String> settings, RamdiskSource ramdiskSource) {
    return ProvisionerSettings.read(settings, ramdiskSource);
  }

  /** Returns a builder with the defaults. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds {@link IronicProvisionerConfig}s. Not thread-safe. */
  final class Builder extends ImmutableIronicProvisionerConfig.Builder {
    Builder() {}
  }
}
