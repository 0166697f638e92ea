package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.CustomizationContainers;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Metadata;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.Optional;

/** Service {@code metal3-image-customization-service}. */
public final class CustomizationService implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        Optional.of(
            new ServiceBuilder()
                .withMetadata(Metadata.owned(CustomizationContainers.SERVICE, blueprint).build())
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(Labels.CUSTOMIZER)
                .addNewPort()
                .withName("http")
                .withPort(80)
                .withTargetPort(new IntOrString(CustomizationContainers.PORT))
                .endPort()
                .endSpec()
                .build()));
  }
}
