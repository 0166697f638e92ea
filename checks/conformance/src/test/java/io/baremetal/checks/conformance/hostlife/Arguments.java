package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PowerRequest.Target;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PreprovisioningImageData;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Requests in the form in which the recorder shows arguments. */
final class Arguments {

  private Arguments() {}

  static ObjectNode of(HostAccess access) {
    Optional<BmcCredentials> credentials = access.credentials();
    return Vectors.JSON
        .createObjectNode()
        .put("bmcAddress", access.bmcAddress().orElse(""))
        .put("bootMACAddress", access.bootMacAddress().orElse(""))
        .put("disableCertificateVerification", access.disableCertificateVerification())
        .put("password", credentials.map(BmcCredentials::password).orElse(""))
        .put("provisionerID", access.provisionerId().orElse(""))
        .put("username", credentials.map(BmcCredentials::username).orElse(""));
  }

  static ObjectNode of(RegisterRequest request) {
    ObjectNode arguments =
        Vectors.JSON
            .createObjectNode()
            .put("automatedCleaningMode", request.cleaningMode().wire())
            .put("bootMode", request.bootMode().wire())
            .put("cpuArchitecture", request.cpuArchitecture())
            .put("credentialsChanged", request.credentialsChanged())
            .put("disableInspection", request.inspectionMode().equals(InspectionMode.DISABLED))
            .put("disablePowerOff", request.disablePowerOff())
            .put("hasCustomDeploy", request.hasCustomDeploy())
            .put("hasHardwareData", request.hardwareDetails().isPresent())
            .put("inspectionMode", request.inspectionMode().wire())
            .put("operationalStatus", request.operationalStatus().wire())
            .put("preprovisioningNetworkData", text(request.preprovisioningNetworkData()))
            .put("restartOnFailure", request.onFailure() == OnFailure.RESTART)
            .put("state", request.state().wire());
    arguments.set("currentImage", model(request.currentImage()));
    arguments.set(
        "preprovisioningImage",
        request.preprovisioningImage().map(Arguments::image).orElse(nothing()));
    return arguments;
  }

  private static JsonNode image(PreprovisioningImageData image) {
    return Vectors.JSON
        .createObjectNode()
        .put("extraKernelParams", image.extraKernelParameters())
        .put("format", image.format())
        .put("imageURL", image.imageUrl())
        .put("kernelURL", image.kernelUrl().orElse(""));
  }

  static ObjectNode of(InspectRequest request) {
    return Vectors.JSON
        .createObjectNode()
        .put("bootMode", request.bootMode().wire())
        .put("cpuArchitecture", request.cpuArchitecture())
        .put("forceReboot", request.abort() == AbortWait.FORCED_REBOOT)
        .put("inspectionMode", request.mode().wire())
        .put("refresh", request.refresh() == InspectRequest.Refresh.REFRESH)
        .put("restartOnFailure", request.onFailure() == OnFailure.RESTART);
  }

  static ObjectNode of(PrepareRequest request) {
    ObjectNode arguments =
        Vectors.JSON
            .createObjectNode()
            .put("restartOnFailure", request.onFailure() == OnFailure.RESTART)
            .put("unprepared", request.changes() == PrepareRequest.Changes.PENDING);
    arguments.set(
        "actualFirmwareSettings",
        request.actualFirmwareSettings().map(Arguments::json).orElse(nothing()));
    arguments.set("actualRAIDConfig", model(request.actualRaid()));
    arguments.set("rootDeviceHints", model(request.rootDeviceHints()));
    arguments.set("targetFirmwareComponents", updates(request.targetFirmwareComponents()));
    arguments.set("targetFirmwareSettings", settings(request.targetFirmwareSettings()));
    arguments.set("targetRAIDConfig", model(request.targetRaid()));
    return arguments;
  }

  static ObjectNode of(ServiceRequest request) {
    ObjectNode arguments =
        Vectors.JSON
            .createObjectNode()
            .put("hasFirmwareSpec", request.firmwareSpec() == FirmwareSpec.PRESENT)
            .put("restartOnFailure", request.onFailure() == OnFailure.RESTART)
            .put("unprepared", request.changes() == PrepareRequest.Changes.PENDING);
    arguments.set(
        "actualFirmwareSettings",
        request.actualFirmwareSettings().map(Arguments::json).orElse(nothing()));
    arguments.set("targetFirmwareComponents", updates(request.targetFirmwareComponents()));
    arguments.set("targetFirmwareSettings", settings(request.targetFirmwareSettings()));
    return arguments;
  }

  private static JsonNode json(Map<String, String> settings) {
    return Vectors.JSON.valueToTree(settings);
  }

  private static JsonNode settings(List<FirmwareSetting> wanted) {
    if (wanted.isEmpty()) {
      return nothing();
    }
    ObjectNode byName = Vectors.JSON.createObjectNode();
    wanted.forEach(setting -> byName.putPOJO(setting.name(), setting.jsonValue()));
    return Vectors.JSON.valueToTree(byName);
  }

  private static JsonNode updates(List<FirmwareUpdate> wanted) {
    if (wanted.isEmpty()) {
      return nothing();
    }
    ArrayNode list = Vectors.JSON.createArrayNode();
    wanted.forEach(u -> list.addObject().put("component", u.component()).put("url", u.url()));
    return list;
  }

  static ObjectNode of(ProvisionRequest request) {
    ObjectNode arguments =
        Vectors.JSON
            .createObjectNode()
            .put("bootMode", request.bootMode().wire())
            .put("forceReboot", request.abort() == AbortWait.FORCED_REBOOT)
            .put("imagePullSecret", text(request.imagePullSecret()));
    arguments.set("customDeploy", model(request.customDeploy()));
    arguments.set("image", model(request.image()));
    arguments.set("metaData", read(request.configData()::metaData));
    arguments.set("networkData", read(request.configData()::networkData));
    arguments.set("rootDeviceHints", model(request.rootDeviceHints()));
    arguments.set("userData", read(request.configData()::userData));
    return arguments;
  }

  private static JsonNode read(Supplier<Optional<Sensitive<String>>> data) {
    ObjectNode result = Vectors.JSON.createObjectNode();
    try {
      return result.put("value", text(data.get()));
    } catch (ProvisionerException e) {
      return result.put("error", e.getMessage());
    }
  }

  static ObjectNode of(DeprovisionRequest request) {
    return Vectors.JSON
        .createObjectNode()
        .put("automatedCleaningMode", request.cleaningMode().wire())
        .put("restartOnFailure", request.onFailure() == OnFailure.RESTART);
  }

  static ObjectNode of(PowerRequest request) {
    ObjectNode arguments =
        Vectors.JSON.createObjectNode().put("force", request.onFailure() == OnFailure.RESTART);
    if (request.target() != Target.ON) {
      arguments.put("automatedCleaningMode", request.cleaningMode().wire());
      arguments.put("rebootMode", request.target() == Target.SOFT_OFF ? "soft" : "hard");
    }
    return arguments;
  }

  static ObjectNode of(AdoptRequest request) {
    return Vectors.JSON
        .createObjectNode()
        .put("restartOnFailure", request.onFailure() == OnFailure.RESTART)
        .put("state", request.state().wire());
  }

  static ObjectNode of(DetachMode mode) {
    return Vectors.JSON.createObjectNode().put("force", mode == DetachMode.ABORT_RUNNING);
  }

  private static String text(Optional<Sensitive<String>> secret) {
    return secret.map(Sensitive::reveal).orElse("");
  }

  private static JsonNode model(Optional<?> value) {
    return value.map(ModelJson::toTree).map(JsonNode.class::cast).orElse(nothing());
  }

  private static JsonNode nothing() {
    return Vectors.JSON.nullNode();
  }
}
