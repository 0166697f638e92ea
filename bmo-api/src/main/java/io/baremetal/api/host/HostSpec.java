package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import io.baremetal.api.meta.ObjectReference;
import io.baremetal.api.meta.SecretReference;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What the owner of a host wants. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostSpec.Builder.class)
public interface HostSpec extends Extensible, OmittedWhenEmpty {

  /**
   * Whether the machine should be powered on. The CRD requires it; a host without it counts as off.
   */
  Optional<Boolean> online();

  /** How to reach the management controller. A host without one is only discovered, not managed. */
  Optional<BmcDetails> bmc();

  /**
   * MAC address of the interface that boots from the network. Needed by drivers that cannot find it
   * themselves.
   */
  @JsonProperty("bootMACAddress")
  Optional<String> bootMacAddress();

  /** How the firmware boots; absent means UEFI. */
  Optional<BootMode> bootMode();

  /** CPU architecture, {@code x86_64} or {@code aarch64}; absent means: as inspected. */
  Optional<String> architecture();

  /**
   * Whether disks are cleaned when the host is enrolled and after each use. The CRD defaults it to
   * {@code metadata}.
   */
  Optional<CleaningMode> automatedCleaningMode();

  /** How hardware is inspected; absent means by the agent. */
  Optional<InspectionMode> inspectionMode();

  /** Image to put on the host. Its removal deprovisions. */
  Optional<Image> image();

  /** Deploy method other than writing the image. */
  Optional<CustomDeploy> customDeploy();

  /** Which disk becomes the root disk. */
  Optional<RootDeviceHints> rootDeviceHints();

  /** RAID volumes to make before provisioning. */
  Optional<RaidConfig> raid();

  /** Firmware settings in vendor-neutral terms. Deprecated; the admission webhook refuses it. */
  Optional<FirmwareConfig> firmware();

  /** Secret with the user data of the first boot. */
  Optional<SecretReference> userData();

  /** Secret with the network configuration of the first boot. */
  Optional<SecretReference> networkData();

  /** Secret with meta data of the first boot. */
  Optional<SecretReference> metaData();

  /**
   * Name of the Secret, in the host's namespace, with the network configuration of the deploy
   * agent.
   */
  Optional<String> preprovisioningNetworkDataName();

  /** How interfaces should be attached to switches. */
  List<NetworkInterface> networkInterfaces();

  /** Who uses the host. Set and cleared by the consumer. */
  Optional<ObjectReference> consumerRef();

  /** Whether something else installed the machine, so that it is only watched and powered. */
  Optional<Boolean> externallyProvisioned();

  /** Whether the machine must never be powered off; it is rebooted instead. */
  Optional<Boolean> disablePowerOff();

  /** Free text for people. */
  Optional<String> description();

  /** Name of a hardware profile. Deprecated; see {@link HardwareProfile}. */
  Optional<String> hardwareProfile();

  /** Deprecated and without effect. */
  List<Taint> taints();

  /** How the firmware boots, given that absent and empty mean UEFI. */
  default BootMode effectiveBootMode() {
    return bootMode().filter(mode -> !mode.wire().isEmpty()).orElse(BootMode.UEFI);
  }

  /** How disks are cleaned, given that absent and empty mean {@link CleaningMode#METADATA}. */
  default CleaningMode effectiveCleaningMode() {
    return automatedCleaningMode()
        .filter(mode -> !mode.wire().isEmpty())
        .orElse(CleaningMode.METADATA);
  }

  /** Whether the machine should be on, given that absent means off. */
  default boolean wantsPower() {
    return online().orElse(false);
  }

  /** Whether a management controller is configured, if only in part. */
  default boolean hasBmcDetails() {
    return bmc()
        .filter(
            details ->
                !details.address().orElse("").isEmpty()
                    || !details.credentialsName().orElse("").isEmpty())
        .isPresent();
  }

  /** A spec that asks for nothing. */
  static HostSpec empty() {
    return ImmutableHostSpec.of();
  }

  /** Whether this holds nothing at all; it is then left out when its owner is written. */
  @Override
  default boolean isEmpty() {
    return equals(empty());
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostSpec}. Not thread-safe. */
  final class Builder extends ImmutableHostSpec.Builder {}
}
