package io.baremetal.deploy.value;

import io.baremetal.deploy.facts.ContainerImages;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;

/** Whether the deployed programs run the images that they should. */
public final class OperandImages {

  private OperandImages() {}

  /**
   * Whether the operator and Ironic, with its keeper of the static IP where there is one, run the
   * wanted images. Images of helpers beside them do not count: their change is no news to anybody.
   *
   * @param deployments the Deployments of the namespace
   * @return false too if a Deployment or one of its containers is missing
   */
  public static boolean match(List<Deployment> deployments, ContainerImages images) {
    return image(deployments, "metal3", "metal3-ironic")
            .equals(Optional.of(images.baremetalIronic()))
        && image(deployments, "metal3", "metal3-static-ip-manager")
            .map(images.baremetalStaticIpManager()::equals)
            .orElse(true)
        && image(deployments, "metal3-baremetal-operator", "metal3-baremetal-operator")
            .equals(Optional.of(images.baremetalOperator()));
  }

  private static Optional<String> image(
      List<Deployment> deployments, String deployment, String container) {
    return deployments.stream()
        .filter(found -> deployment.equals(found.getMetadata().getName()))
        .flatMap(found -> found.getSpec().getTemplate().getSpec().getContainers().stream())
        .filter(found -> container.equals(found.getName()))
        .map(Container::getImage)
        .map(image -> image == null ? "" : image)
        .findFirst();
  }
}
