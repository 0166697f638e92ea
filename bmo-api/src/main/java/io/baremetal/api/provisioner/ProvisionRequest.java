package io.baremetal.api.provisioner;

import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CustomDeploy;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.RootDeviceHints;
import java.util.Optional;
import org.immutables.value.Value;

/** What is to run on a host. Immutable but for the lazily read config data. */
@Value.Immutable
public interface ProvisionRequest {

  /** Image to write or boot; absent for a custom deploy without one. */
  Optional<Image> image();

  /** Custom deploy method, instead of or besides an image. */
  Optional<CustomDeploy> customDeploy();

  /** Contents of the config drive. */
  HostConfigData configData();

  /** Boot mode that was recorded for this deployment. */
  BootMode bootMode();

  /** Which disk gets the image. */
  Optional<RootDeviceHints> rootDeviceHints();

  /** {@code user:password} for the registry of an OCI image. */
  Optional<Sensitive<String>> imagePullSecret();

  /** Whether a wait for the ramdisk is aborted; default {@link AbortWait#NO}. */
  @Value.Default
  default AbortWait abort() {
    return AbortWait.NO;
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ProvisionRequest}s. Not thread-safe. */
  final class Builder extends ImmutableProvisionRequest.Builder {
    Builder() {}
  }
}
