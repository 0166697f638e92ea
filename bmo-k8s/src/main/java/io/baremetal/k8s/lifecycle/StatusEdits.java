package io.baremetal.k8s.lifecycle;

import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.CredentialsStatus;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HostSpec;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisionStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RootDeviceHints;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The changes of status that rows and actions ask for. All pure; applying one twice is harmless.
 */
public final class StatusEdits {

  private StatusEdits() {}

  /** No failure any more; how often it failed stays recorded. */
  public static StatusEdit clearError() {
    return status ->
        status.toBuilder()
            .operationalStatus(OperationalStatus.OK)
            .errorType(Optional.empty())
            .errorMessage("")
            .build();
  }

  /** No failure any more, but only if the failure is of this kind. */
  public static StatusEdit clearError(ErrorType type) {
    return status -> hasError(status, type) ? clearError().apply(status) : status;
  }

  /** No failure any more, but the host still is in service. */
  public static StatusEdit clearErrorInService() {
    return status ->
        operationalStatus(OperationalStatus.SERVICING).apply(clearError().apply(status));
  }

  /** A failure, once more if it is the same as before. */
  static StatusEdit recordFailure(ErrorType type, String message) {
    return status ->
        status.toBuilder()
            .operationalStatus(OperationalStatus.ERROR)
            .errorType(type)
            .errorMessage(message)
            .errorCount(status.errorCount() + 1)
            .build();
  }

  /** However often it failed, it works now. */
  public static StatusEdit forgiveFailures() {
    return status -> status.toBuilder().errorCount(0).build();
  }

  /** How the host fares. */
  public static StatusEdit operationalStatus(OperationalStatus how) {
    return status -> status.toBuilder().operationalStatus(how).build();
  }

  /** A slot was granted: a host that waited for one waits no more. */
  public static StatusEdit slotGranted() {
    return status ->
        status.operationalStatus().equals(OperationalStatus.DELAYED)
            ? clearError().apply(status)
            : status;
  }

  /** The host is detached; a failure to do so is past. */
  public static StatusEdit detached() {
    return status -> {
      HostStatus cleared =
          hasError(status, ErrorType.DETACH)
              ? forgiveFailures().apply(clearError().apply(status))
              : status;
      return operationalStatus(OperationalStatus.DETACHED).apply(cleared);
    };
  }

  /**
   * Id under which the provisioner knows the host. Another id is another node, which knows nothing
   * of the settings that were being made.
   */
  public static StatusEdit provisionerId(String id) {
    return status -> {
      ProvisionStatus before = status.provisioning();
      if (id.isEmpty() || id.equals(before.id())) {
        return status;
      }
      HostStatus renamed = provisioning(p -> p.toBuilder().id(id).build()).apply(status);
      return before.state().equals(ProvisioningState.PREPARING)
          ? clearSettings().apply(renamed)
          : renamed;
    };
  }

  /** Credentials that are being tried. */
  public static StatusEdit triedCredentials(CredentialsStatus version) {
    return status -> status.toBuilder().triedCredentials(version).build();
  }

  /** Credentials that work; whatever failed before they did is past. */
  public static StatusEdit goodCredentials(CredentialsStatus version) {
    return status -> {
      boolean news = !status.goodCredentials().equals(version);
      HostStatus noted = status.toBuilder().goodCredentials(version).build();
      return news || hasError(status, ErrorType.REGISTRATION) ? clearError().apply(noted) : noted;
    };
  }

  /** A registration other than the first is over. */
  public static StatusEdit registrationClosed(Instant now) {
    return History.registrationClosed(now);
  }

  /** Kind of machine and disk that gets the image. */
  public static StatusEdit profile(String name, Optional<RootDeviceHints> hints) {
    return status ->
        provisioning(p -> p.toBuilder().rootDeviceHints(hints).build())
            .apply(status.toBuilder().hardwareProfile(name).build());
  }

  /** What was found in the machine. */
  public static StatusEdit hardware(HardwareDetails details) {
    return status -> status.toBuilder().hardware(details).build();
  }

  /** The settings with which the host is being prepared. */
  public static StatusEdit settings(HostSettings settings) {
    return provisioning(
        p ->
            p.toBuilder()
                .raid(settings.raid())
                .rootDeviceHints(settings.rootDeviceHints())
                .build());
  }

  /** No settings any more; hardware volumes stay, so that they need not be built anew. */
  public static StatusEdit clearSettings() {
    return provisioning(
        p ->
            p.toBuilder()
                .rootDeviceHints(Optional.empty())
                .raid(p.raid().map(StatusEdits::hardwareOnly))
                .firmware(Optional.empty())
                .build());
  }

  /** Nothing is known of firmware settings any more. */
  public static StatusEdit clearFirmware() {
    return provisioning(p -> p.toBuilder().firmware(Optional.empty()).build());
  }

  /** What is about to be deployed. */
  public static StatusEdit attempted(Optional<Image> image) {
    return status -> status.toBuilder().lastAttemptedImage(image).build();
  }

  /** What spec asks for now runs on the machine. */
  public static StatusEdit deployed(HostSpec spec) {
    return provisioning(
        p ->
            p.toBuilder()
                .image(spec.image().orElse(Image.empty()))
                .customDeploy(spec.customDeploy())
                .build());
  }

  /** However often deploying failed, it works now. */
  public static StatusEdit forgiveDeployments() {
    return status -> status.toBuilder().provisioningFailCount(0).build();
  }

  /** Nothing runs on the machine any more. */
  public static StatusEdit undeployed() {
    return status ->
        clearSettings()
            .apply(
                provisioning(
                        p ->
                            p.toBuilder()
                                .image(Image.empty())
                                .customDeploy(Optional.empty())
                                .build())
                    .apply(status));
  }

  /** Whether the machine is on. */
  public static StatusEdit poweredOn(boolean on) {
    return status -> status.toBuilder().poweredOn(on).build();
  }

  /** Whether a failure of this kind is recorded. */
  static boolean hasError(HostStatus status, ErrorType type) {
    return status.errorType().filter(type::equals).isPresent();
  }

  private static RaidConfig hardwareOnly(RaidConfig raid) {
    return raid.toBuilder().softwareRaidVolumes(Optional.empty()).build();
  }

  private static StatusEdit provisioning(UnaryOperator<ProvisionStatus> edit) {
    return status -> status.toBuilder().provisioning(edit.apply(status.provisioning())).build();
  }
}
