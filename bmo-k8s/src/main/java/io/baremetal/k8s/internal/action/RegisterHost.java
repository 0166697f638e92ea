package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CredentialsStatus;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HardwareProfile;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.PreprovisioningImageData;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.internal.credential.HostConfigSecrets;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.internal.object.RamdiskImageObjects;
import io.baremetal.k8s.lifecycle.BmcLogin;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HardwareProfiles;
import io.baremetal.k8s.lifecycle.HostMetrics;
import io.baremetal.k8s.lifecycle.HostSettings;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.HostView.RecordedHardware;
import io.baremetal.k8s.lifecycle.Images;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.RamdiskPlan.Readiness;
import io.baremetal.k8s.lifecycle.StatusEdits;
import java.util.Optional;

/** Makes the host known to the backend and its BMC verified, or finds that it still is. */
final class RegisterHost implements ActionHandler {

  private final HostSecrets secrets;
  private final RamdiskChoice ramdisks;

  RegisterHost(HostSecrets secrets, RamdiskImageObjects images) {
    this.secrets = secrets;
    this.ramdisks = new RamdiskChoice(images, secrets);
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    CredentialsStatus version =
        host.login().usable().map(BmcLogin.Usable::version).orElseGet(CredentialsStatus::empty);
    Change tried = tried(host, version);
    Optional<Readiness> ramdisk = ramdisks.choose(host, provisioner);
    Optional<String> impossible = ramdisk.flatMap(RegisterHost::impossible);
    if (impossible.isPresent()) {
      return Outcome.failed(ErrorType.REGISTRATION, impossible.get(), tried);
    }
    Optional<Sensitive<String>> networkData;
    try {
      networkData = new HostConfigSecrets(secrets, host).preprovisioningNetworkData();
    } catch (ProvisionerException unreadable) {
      return Outcome.failed(
          ErrorType.REGISTRATION,
          "Network data of the ramdisk (spec.preprovisioningNetworkDataName): "
              + unreadable.getMessage(),
          tried);
    }
    Optional<PreprovisioningImageData> image = ramdisk.flatMap(RegisterHost::image);
    RegisterRequest.Builder request = request(host, version);
    request.preprovisioningNetworkData(networkData).preprovisioningImage(image);
    Step<Registration> step = provisioner.register(request.build());
    if (needsImage(step) && ramdisk.isEmpty()) {
      throw new ProvisionerException(
          "The backend wants a ramdisk image made for host "
              + host.identity()
              + ", but none is made in this state");
    }
    if (needsImage(step) && image.isPresent()) {
      return Outcome.failed(
          ErrorType.REGISTRATION,
          "The backend does not accept the ramdisk image that was made for the host, "
              + image.get().imageUrl(),
          tried);
    }
    return StepOutcomes.<Registration>failingAs(ErrorType.REGISTRATION)
        .running(soFar -> unfinished(tried, soFar).and(StatusEdits.clearError()))
        .otherwise(soFar -> unfinished(tried, soFar))
        .when(
            step,
            done ->
                registered(
                    host, version, identified(tried, Optional.of(done)).telling(step.events())));
  }

  private static Change tried(HostView host, CredentialsStatus version) {
    return host.status().triedCredentials().equals(version)
        ? Change.none()
        : Change.of(StatusEdits.triedCredentials(version))
            .counting(HostMetrics.credentialsUpdated());
  }

  private static Change unfinished(Change change, Optional<Registration> registration) {
    return identified(change, registration).counting(HostMetrics.registrationRequired());
  }

  private static Change identified(Change change, Optional<Registration> registration) {
    return registration
        .map(known -> change.and(StatusEdits.provisionerId(known.provisionerId())))
        .orElse(change);
  }

  private static Outcome registered(HostView host, CredentialsStatus version, Change known) {
    String profile = HardwareProfiles.nameFor(host.host());
    if (HardwareProfile.named(profile).isEmpty()) {
      return Outcome.failed(
          ErrorType.REGISTRATION, "There is no hardware profile \"" + profile + "\"", known);
    }
    Change change =
        known
            .and(StatusEdits.profile(profile, HostSettings.wantedHints(host.host())))
            .and(StatusEdits.goodCredentials(version))
            .and(StatusEdits.registrationClosed(host.now()));
    if (host.status().hardwareProfile().filter(name -> !name.isEmpty()).isEmpty()) {
      change = change.telling(new HostEvent("ProfileSet", "Hardware profile set: " + profile));
    }
    if (!host.status().goodCredentials().equals(version)) {
      change = change.telling(new HostEvent("BMCAccessValidated", "Verified access to BMC"));
    }
    return Outcome.done(change);
  }

  private static Optional<String> impossible(Readiness ramdisk) {
    return ramdisk.match(
        new Readiness.Cases<>(
            ready -> Optional.empty(),
            awaited -> Optional.empty(),
            broken -> Optional.of(broken.message())));
  }

  private static Optional<PreprovisioningImageData> image(Readiness ramdisk) {
    return ramdisk.match(
        new Readiness.Cases<>(
            ready -> Optional.of(ready.image()),
            awaited -> Optional.empty(),
            broken -> Optional.empty()));
  }

  private static boolean needsImage(Step<?> step) {
    return step.match(
        new Step.Cases<>(
            done -> false,
            inProgress -> false,
            refused -> false,
            needsRegistration -> false,
            needsImage -> true,
            busy -> false));
  }

  private static RegisterRequest.Builder request(HostView host, CredentialsStatus version) {
    RegisterRequest.Builder request = RegisterRequest.builder();
    request
        .state(host.state())
        .operationalStatus(host.status().operationalStatus())
        .bootMode(host.status().provisioning().bootMode().orElse(BootMode.UEFI))
        .cleaningMode(host.spec().effectiveCleaningMode())
        .inspectionMode(inspectionMode(host))
        .currentImage(Images.current(host))
        .hasCustomDeploy(Images.hasCustomDeploy(host))
        .disablePowerOff(host.spec().disablePowerOff().orElse(false))
        .cpuArchitecture(host.cpuArchitecture())
        .hardwareDetails(host.recordedHardware().flatMap(RecordedHardware::hardware))
        .credentialsChanged(!host.status().triedCredentials().equals(version))
        .onFailure(StepOutcomes.restart(host, ErrorType.REGISTRATION));
    return request;
  }

  private static InspectionMode inspectionMode(HostView host) {
    return host.host().isInspectionDisabled()
        ? InspectionMode.DISABLED
        : host.spec().inspectionMode().orElse(InspectionMode.AGENT);
  }
}
