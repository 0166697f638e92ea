package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.CustomDeploy;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RootDeviceHints;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Adopting;
import io.baremetal.api.provisioner.DataImages;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.Detaching;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.EventSubscriptions;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.FirmwareReading.Detail;
import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PowerRequest.Target;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PreprovisioningImageData;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import io.baremetal.checks.conformance.vector.GivenConfigData;
import io.baremetal.checks.conformance.vector.Models;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls a provisioner's verb by its recorded name and arguments. */
final class Verbs {

  private final HostProvisioner host;
  private final JsonNode arguments;

  Verbs(HostProvisioner host, JsonNode arguments) {
    this.host = host;
    this.arguments = arguments;
  }

  /**
   * Calls the verb.
   *
   * @throws UnsupportedOperationException if the SPI has no such verb
   */
  Step<?> call(String operation) {
    return switch (operation) {
      case "Register" -> host.register(registration());
      case "InspectHardware" -> host.inspect(inspection());
      case "Prepare" -> host.prepare(preparation());
      case "Provision" -> host.provision(provisioning());
      case "Deprovision" -> host.deprovision(new DeprovisionRequest(cleaningMode(), onFailure()));
      case "Adopt" ->
          facility(Adopting.class)
              .adopt(new AdoptRequest(ProvisioningState.of(text("state")), onFailure()));
      case "Detach" ->
          facility(Detaching.class)
              .detach(flag("force") ? DetachMode.ABORT_RUNNING : DetachMode.WHEN_AT_REST);
      case "Delete" -> host.remove();
      case "PowerOn" -> host.setPower(new PowerRequest(Target.ON, forced(), cleaningMode()));
      case "PowerOff" -> host.setPower(new PowerRequest(off(), forced(), cleaningMode()));
      case "UpdateHardwareState" -> host.observe();
      case "Service" -> facility(Servicing.class).service(service());
      case "GetFirmwareSettings" ->
          facility(FirmwareReading.class)
              .biosSettings(flag("includeSchema") ? Detail.SCHEMA : Detail.VALUES);
      case "GetFirmwareComponents" -> facility(FirmwareReading.class).firmwareComponents();
      case "GetDataImageStatus" -> facility(DataImages.class).dataImage();
      case "AttachDataImage" -> facility(DataImages.class).attachDataImage(text("url"));
      case "DetachDataImage" -> facility(DataImages.class).detachDataImage();
      case "AddBMCEventSubscriptionForNode" ->
          facility(EventSubscriptions.class).subscribe(destination());
      case "RemoveBMCEventSubscriptionForNode" ->
          facility(EventSubscriptions.class).unsubscribe(text("subscriptionID"));
      default -> throw new UnsupportedOperationException(operation + " is not there yet");
    };
  }

  private <F> F facility(Class<F> type) {
    return host.capability(type).orElseThrow();
  }

  private ServiceRequest service() {
    return ServiceRequest.builder()
        .targetFirmwareSettings(settings())
        .actualFirmwareSettings(recordedSettings())
        .targetFirmwareComponents(updates())
        .firmwareSpec(flag("hasFirmwareSpec") ? FirmwareSpec.PRESENT : FirmwareSpec.ABSENT)
        .changes(changes())
        .onFailure(onFailure())
        .build();
  }

  private EventDestination destination() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (JsonNode header : arguments.path("httpHeaders")) {
      header.properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    }
    return new EventDestination(
        text("destination"), Optional.of(text("context")), Sensitive.of(headers));
  }

  private RegisterRequest registration() {
    RegisterRequest.Builder request =
        RegisterRequest.builder()
            .state(ProvisioningState.of(text("state")))
            .operationalStatus(OperationalStatus.of(text("operationalStatus")))
            .bootMode(bootMode())
            .cleaningMode(cleaningMode())
            .inspectionMode(
                flag("disableInspection")
                    ? InspectionMode.DISABLED
                    : InspectionMode.of(arguments.path("inspectionMode").asText("agent")))
            .hasCustomDeploy(flag("hasCustomDeploy"))
            .disablePowerOff(flag("disablePowerOff"))
            .cpuArchitecture(text("cpuArchitecture"))
            .credentialsChanged(flag("credentialsChanged"))
            .onFailure(onFailure())
            .currentImage(model("currentImage", Image.class))
            .hardwareDetails(model("hardwareDetails", HardwareDetails.class));
    if (arguments.path("preprovisioningImage") instanceof ObjectNode image) {
      request.preprovisioningImage(
          new PreprovisioningImageData(
              image.path("imageURL").asText(),
              Optional.of(image.path("kernelURL").asText()).filter(url -> !url.isEmpty()),
              image.path("extraKernelParams").asText(),
              image.path("format").asText()));
    }
    sensitive("preprovisioningNetworkData").ifPresent(request::preprovisioningNetworkData);
    return request.build();
  }

  private InspectRequest inspection() {
    return new InspectRequest(
        bootMode(),
        text("cpuArchitecture"),
        InspectionMode.of(text("inspectionMode")),
        onFailure(),
        flag("refresh") ? InspectRequest.Refresh.REFRESH : InspectRequest.Refresh.KEEP,
        abort());
  }

  private PrepareRequest preparation() {
    return PrepareRequest.builder()
        .targetRaid(model("targetRAIDConfig", RaidConfig.class))
        .actualRaid(model("actualRAIDConfig", RaidConfig.class))
        .rootDeviceHints(model("rootDeviceHints", RootDeviceHints.class))
        .targetFirmwareSettings(settings())
        .actualFirmwareSettings(recordedSettings())
        .targetFirmwareComponents(updates())
        .changes(changes())
        .onFailure(onFailure())
        .build();
  }

  private List<FirmwareSetting> settings() {
    List<FirmwareSetting> settings = new ArrayList<>();
    arguments
        .path("targetFirmwareSettings")
        .properties()
        .forEach(
            s ->
                settings.add(
                    s.getValue().isTextual()
                        ? FirmwareSetting.text(s.getKey(), s.getValue().asText())
                        : FirmwareSetting.integer(s.getKey(), s.getValue().asLong())));
    return settings;
  }

  private Optional<Map<String, String>> recordedSettings() {
    if (!arguments.path("actualFirmwareSettings").isObject()) {
      return Optional.empty();
    }
    Map<String, String> settings = new LinkedHashMap<>();
    arguments
        .path("actualFirmwareSettings")
        .properties()
        .forEach(s -> settings.put(s.getKey(), s.getValue().asText()));
    return Optional.of(settings);
  }

  private List<FirmwareUpdate> updates() {
    List<FirmwareUpdate> updates = new ArrayList<>();
    arguments
        .path("targetFirmwareComponents")
        .forEach(
            u ->
                updates.add(
                    new FirmwareUpdate(u.path("component").asText(), u.path("url").asText())));
    return updates;
  }

  private ProvisionRequest provisioning() {
    ProvisionRequest.Builder request =
        ProvisionRequest.builder()
            .image(model("image", Image.class))
            .customDeploy(model("customDeploy", CustomDeploy.class))
            .configData(new GivenConfigData(arguments))
            .bootMode(bootMode())
            .rootDeviceHints(model("rootDeviceHints", RootDeviceHints.class))
            .abort(abort());
    sensitive("imagePullSecret").ifPresent(request::imagePullSecret);
    return request.build();
  }

  private PrepareRequest.Changes changes() {
    return flag("unprepared") ? PrepareRequest.Changes.PENDING : PrepareRequest.Changes.NONE;
  }

  private <T> Optional<T> model(String name, Class<T> type) {
    return Models.optional(arguments.path(name), type);
  }

  private Optional<Sensitive<String>> sensitive(String name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(Sensitive::of);
  }

  private BootMode bootMode() {
    return BootMode.of(text("bootMode"));
  }

  private CleaningMode cleaningMode() {
    return CleaningMode.of(text("automatedCleaningMode"));
  }

  private OnFailure onFailure() {
    return flag("restartOnFailure") ? OnFailure.RESTART : OnFailure.REPORT;
  }

  private OnFailure forced() {
    return flag("force") ? OnFailure.RESTART : OnFailure.REPORT;
  }

  private Target off() {
    return text("rebootMode").equals("soft") ? Target.SOFT_OFF : Target.HARD_OFF;
  }

  private AbortWait abort() {
    return flag("forceReboot") ? AbortWait.FORCED_REBOOT : AbortWait.NO;
  }

  private String text(String name) {
    return arguments.path(name).asText("");
  }

  private boolean flag(String name) {
    return arguments.path(name).asBoolean();
  }
}
