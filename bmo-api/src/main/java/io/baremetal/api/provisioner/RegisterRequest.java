package io.baremetal.api.provisioner;

import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import java.util.Optional;
import org.immutables.value.Value;

/** What registration must know of a host. Immutable. */
@Value.Immutable
public interface RegisterRequest {

  /**
   * Where the host is in its life, as recorded; decides what registration may still change. It is
   * {@code preparing} from before the first preparation is asked for until its end is recorded.
   */
  ProvisioningState state();

  /**
   * How the host fares, as recorded. It is not {@code OK} from before a service is asked for until
   * its end is recorded: a backend may take {@code OK} to mean that an earlier service is over.
   */
  OperationalStatus operationalStatus();

  /** Boot mode that was recorded for the current operation. */
  BootMode bootMode();

  /** Whether cleaning wipes disks. */
  CleaningMode cleaningMode();

  /** The image that the machine runs or is about to run. */
  Optional<Image> currentImage();

  /** How the hardware is found out; {@code disabled} if not at all. */
  InspectionMode inspectionMode();

  /** True when a custom deploy method is, or is about to be, on the machine; default false. */
  @Value.Default
  default boolean hasCustomDeploy() {
    return false;
  }

  /** True when the machine must never be switched off, only rebooted; default false. */
  @Value.Default
  default boolean disablePowerOff() {
    return false;
  }

  /** CPU architecture as Ironic names it, for example {@code x86_64}. */
  String cpuArchitecture();

  /** What an earlier inspection found, so that a re-registered node need not be inspected again. */
  Optional<HardwareDetails> hardwareDetails();

  /** The ramdisk made for this host, if one is needed and ready. */
  Optional<PreprovisioningImageData> preprovisioningImage();

  /** Network data for the ramdisk. */
  Optional<Sensitive<String>> preprovisioningNetworkData();

  /** True when the credentials differ from those last tried; default false. */
  @Value.Default
  default boolean credentialsChanged() {
    return false;
  }

  /** Whether to start again after a failed verification; default {@link OnFailure#REPORT}. */
  @Value.Default
  default OnFailure onFailure() {
    return OnFailure.REPORT;
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RegisterRequest}s. Not thread-safe. */
  final class Builder extends ImmutableRegisterRequest.Builder {
    Builder() {}
  }
}
