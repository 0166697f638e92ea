package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.ironic.node.NodeStep;
import java.util.List;
import java.util.Optional;

/**
 * How an image, or something in its place, gets onto a machine. Not meant for direct use; it may
 * change in any release.
 */
public final class DeployMethod {

  private static final int CUSTOM_STEP_PRIORITY = 80;

  private DeployMethod() {}

  /** Deploy interface that a node is enrolled with; empty leaves the choice to Ironic. */
  public static Optional<String> deployInterface(RegisterRequest request) {
    if (request.hasCustomDeploy()) {
      return Optional.of("custom-agent");
    }
    return request.currentImage().filter(Image::isLiveIso).map(image -> "ramdisk");
  }

  /** Deploy steps that are run instead of Ironic's own; empty if none are. */
  public static List<NodeStep> steps(ProvisionRequest wanted) {
    return customStep(wanted)
        .map(
            method ->
                NodeStep.builder()
                    .driverInterface("deploy")
                    .step(method)
                    .priority(CUSTOM_STEP_PRIORITY)
                    .build())
        .map(List::of)
        .orElse(List.of());
  }

  /** Name of the wanted custom deploy step; empty if the image is deployed in Ironic's own way. */
  static Optional<String> customStep(ProvisionRequest wanted) {
    return wanted
        .customDeploy()
        .flatMap(deploy -> deploy.method())
        .filter(method -> !method.isEmpty());
  }
}
