package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.ConfigDrive;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.NodeValidation;
import io.baremetal.ironic.node.NodeValidation.Verdict;
import io.baremetal.ironic.node.ProvisionVerb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has an image, or a custom deploy, put on a host. Mirrors Provision of metal3's Ironic
 * provisioner.
 */
final class ProvisionHost {

  private final HostNode host;
  private final ProvisionRequest request;

  ProvisionHost(HostNode host, ProvisionRequest request) {
    this.host = host;
    this.request = request;
  }

  Step<Completed> run() {
    Node node = host.read();
    image().ifPresent(ImageChecksum::of);
    return switch (NodeFacts.state(node)) {
      case MANAGEABLE -> move(node, ProvisionVerb.PROVIDE);
      case AVAILABLE -> deploy(node);
      case ACTIVE ->
          Step.done(Completed.COMPLETED).withEvent(event("ProvisioningComplete", "completed"));
      case DEPLOY_FAILED -> afterFailure(node);
      case CLEAN_FAILED -> afterFailedCleaning(node);
      case ERROR -> afterFailedTearDown(node);
      case DEPLOY_WAIT ->
          request.abort() == AbortWait.FORCED_REBOOT
              ? move(node, ProvisionVerb.DELETED)
              : Step.inProgress(Waits.LONG);
      default -> Step.inProgress(Waits.LONG);
    };
  }

  private Step<Completed> move(Node node, ProvisionVerb verb) {
    return Step.inProgress(host.move(node, verb).pause());
  }

  private Step<Completed> afterFailedCleaning(Node node) {
    if (NodeFacts.inMaintenance(node)) {
      host.clearMaintenance(node);
      return Step.inProgress(Waits.NONE);
    }
    return move(node, ProvisionVerb.MANAGE);
  }

  /** Nothing gets a node out of this state but another tear-down, which the owner must want. */
  private Step<Completed> afterFailedTearDown(Node node) {
    if (host.config().parity() == Parity.UPSTREAM) {
      return Step.inProgress(Waits.LONG);
    }
    host.awaitReason(node);
    return Step.refused(
        "The image on the host could not be taken off: "
            + host.reason(node).orElse("Ironic does not say why"));
  }

  /** Another image than the one that failed deserves a try of its own. */
  private Step<Completed> afterFailure(Node node) {
    host.awaitReason(node);
    if (!isSame(node)) {
      return deploy(node);
    }
    return host.reason(node)
        .map(error -> Step.<Completed>refused(failure(error)))
        .orElseGet(() -> Step.inProgress(Waits.NONE));
  }

  private boolean isSame(Node node) {
    return image()
        .map(image -> InstanceInfo.describes(node.instanceInfo(), image))
        .orElseGet(() -> isSameCustomDeploy(node));
  }

  /** Without an image there is only the interface to tell by. */
  private boolean isSameCustomDeploy(Node node) {
    return host.config().parity() == Parity.CORRECTED
        && node.driverInterface("deploy").filter("custom-agent"::equals).isPresent()
        && !node.instanceInfo().containsKey("image_source");
  }

  private String failure(String error) {
    String checksum =
        image()
            .flatMap(ImageChecksum::ifValid)
            .map(ImageChecksum::value)
            .filter(value -> !value.isEmpty())
            .map(value -> ", checksum: " + value)
            .orElse("");
    return "Image provisioning failed (url: %s%s): %s".formatted(url(), checksum, error);
  }

  private Step<Completed> deploy(Node node) {
    String instance = host.config().nodeNaming().instanceUuid(host.identity(), node.uuid());
    JsonPatchDiff diff = InstanceInfo.diff(node, instance, request, host.config());
    new Intents(host).tidy(diff, node);
    Node ready = host.patch(node, diff.build());
    refuseInvalid(host.validate(ready));
    return Announced.step(
        event("ProvisioningStarted", "started"),
        () -> Step.inProgress(host.move(ready, deployment()).pause()));
  }

  private io.baremetal.ironic.node.ProvisionRequest deployment() {
    ObjectNode content = ConfigDriveContent.of(host.identity(), request, host.config().parity());
    var deployment =
        io.baremetal.ironic.node.ProvisionRequest.builder()
            .verb(ProvisionVerb.ACTIVE)
            .configDrive(ConfigDrive.of(Map.copyOf(fields(content))));
    List<NodeStep> steps = DeployMethod.steps(request);
    if (!steps.isEmpty()) {
      deployment.deploySteps(steps);
    }
    return deployment.build();
  }

  private static Map<String, Object> fields(ObjectNode content) {
    return content.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static void refuseInvalid(NodeValidation validation) {
    String problems =
        Stream.of("boot", "deploy")
            .filter(aspect -> validation.verdict(aspect) != Verdict.VALID)
            .map(aspect -> validation.reason(aspect).orElse("no reason given for " + aspect))
            .collect(Collectors.joining("; "));
    if (!problems.isEmpty()) {
      throw new HostRefusedException("host validation error: " + problems);
    }
  }

  private Optional<Image> image() {
    return request.image().filter(Image::isSet);
  }

  private String url() {
    return image().flatMap(Image::url).orElse("");
  }

  private HostEvent event(String reason, String what) {
    return new HostEvent(reason, "Image provisioning " + what + " for " + url());
  }
}
