package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.CustomDeploy;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.host.RootDeviceHints;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.checks.conformance.ironic.JsonPatches;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Attempted;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.GivenConfigData;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.provisioner.DeployMethod;
import io.baremetal.ironic.provisioner.ImageChecksum;
import io.baremetal.ironic.provisioner.InstanceInfo;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.RamdiskSource;
import io.baremetal.ironic.provisioner.Parity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Images: what kind they are, whether they are accepted, and what a node is told of them. */
final class ImageAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    JsonNode input = vector.input();
    Image image = Models.read(input.path("image"), Image.class);
    ProvisionRequest request = request(input, image);
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.set("checksum", checksum(image));
    actual.put("isOCI", image.isOci());
    actual.put("isLiveISO", image.isLiveIso());
    actual.put("validationError", validationError(image));
    actual.set("deploySteps", Steps.withPriorities(DeployMethod.steps(request)));
    actual.put("enrollDeployInterface", deployInterface(image, request));
    node(actual, input, image, request);
    return new Verdict(actual, Compare.trees(verdicts(vector.expected()), verdicts(actual)));
  }

  private static JsonNode verdicts(JsonNode tree) {
    ObjectNode copy = (ObjectNode) Attempted.verdicts(tree);
    return copy.put("validationError", copy.path("validationError").isTextual());
  }

  private static JsonNode checksum(Image image) {
    ObjectNode checksum = Vectors.JSON.createObjectNode();
    try {
      ImageChecksum found = ImageChecksum.of(image);
      checksum.put("value", found.value()).put("type", found.algorithm()).putNull("error");
    } catch (ProvisionerException refused) {
      checksum.put("value", "").put("type", "").put("error", refused.getMessage());
    }
    return checksum;
  }

  /** An image that is not set is none, and so not wrong. */
  private static String validationError(Image image) {
    JsonNode error = checksum(image).path("error");
    return image.isSet() && error.isTextual() ? error.asText() : null;
  }

  private static void node(
      ObjectNode actual, JsonNode input, Image image, ProvisionRequest request) {
    ObjectNode node = input.path("node").deepCopy();
    Node before = Node.of(node.deepCopy());
    actual.put("sameImage", InstanceInfo.describes(before.instanceInfo(), image));
    JsonPatch patch =
        InstanceInfo.patch(before, input.path("hostUID").asText(), request, config(input));
    actual.set("nodePatch", JsonPatches.sorted(patch.toJson()));
    JsonPatches.apply(node, patch.toJson());
    actual.set("resultingInstanceInfo", node.path("instance_info"));
  }

  private static ProvisionRequest request(JsonNode input, Image image) {
    ProvisionRequest.Builder request =
        ProvisionRequest.builder()
            .image(image)
            .customDeploy(Models.optional(input.path("customDeploy"), CustomDeploy.class))
            .configData(GivenConfigData.none())
            .bootMode(BootMode.of(input.path("bootMode").asText()))
            .rootDeviceHints(Models.optional(input.path("rootDeviceHints"), RootDeviceHints.class));
    Optional.of(input.path("imagePullSecret").asText())
        .filter(secret -> !secret.isEmpty())
        .ifPresent(secret -> request.imagePullSecret(Sensitive.of(secret)));
    return request.build();
  }

  private static String deployInterface(Image image, ProvisionRequest request) {
    return DeployMethod.deployInterface(
            RegisterRequest.builder()
                .state(ProvisioningState.PROVISIONING)
                .operationalStatus(OperationalStatus.OK)
                .bootMode(request.bootMode())
                .cleaningMode(CleaningMode.METADATA)
                .inspectionMode(InspectionMode.AGENT)
                .cpuArchitecture("")
                .currentImage(image)
                .hasCustomDeploy(!DeployMethod.steps(request).isEmpty())
                .build())
        .orElse("");
  }

  private static IronicProvisionerConfig config(JsonNode input) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "DIRECT_DEPLOY_FORCE_PERSISTENT_BOOT_DEVICE",
        input.path("directDeployForcePersistentBootDevice").asText(""));
    settings.put(
        "LIVE_ISO_FORCE_PERSISTENT_BOOT_DEVICE",
        input.path("liveISOForcePersistentBootDevice").asText(""));
    // An image builder stands in for the ramdisk that is of no interest here.
    return IronicProvisionerConfig.fromSettings(settings, RamdiskSource.BUILT_PER_HOST).toBuilder()
        .parity(Parity.UPSTREAM)
        .build();
  }
}
