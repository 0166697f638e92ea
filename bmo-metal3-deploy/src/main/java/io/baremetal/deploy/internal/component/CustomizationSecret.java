package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.CustomizationContainers;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Secrets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Optional;

/** Secret {@code metal3-image-customization-config}. */
public final class CustomizationSecret implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return blueprint
        .addresses()
        .ironic()
        .then(ironic -> Attempt.of(Optional.of(secret(blueprint, ironic))));
  }

  private static HasMetadata secret(Blueprint blueprint, List<String> ironic) {
    return Secrets.of(
            "metal3-image-customization-config",
            blueprint,
            CustomizationContainers.configuration(blueprint, ironic))
        .editMetadata()
        .withLabels(Labels.CUSTOMIZATION)
        .endMetadata()
        .withType("Opaque")
        .build();
  }
}
