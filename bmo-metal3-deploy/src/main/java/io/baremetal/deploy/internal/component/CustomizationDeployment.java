package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.CustomizationContainers;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Pods;
import io.baremetal.deploy.internal.part.Workloads;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Optional;

/** Deployment {@code metal3-image-customization}: builds boot images for single machines. */
public final class CustomizationDeployment implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return blueprint
        .addresses()
        .ironic()
        .then(ironic -> Attempt.of(Optional.of(deployment(blueprint, ironic))));
  }

  private static HasMetadata deployment(Blueprint blueprint, List<String> ironic) {
    return Workloads.single(
        "metal3-image-customization",
        Labels.CUSTOMIZATION,
        Pods.template(
            Labels.CUSTOMIZATION,
            Pods.withMirrors(blueprint.facts()),
            Pods.onPodNetwork(blueprint.facts())
                .withInitContainers(CustomizationContainers.images(blueprint))
                .withContainers(CustomizationContainers.controller(blueprint, ironic))
                .withVolumes(CustomizationContainers.volumes())
                .build(),
            blueprint.facts()),
        blueprint);
  }
}
