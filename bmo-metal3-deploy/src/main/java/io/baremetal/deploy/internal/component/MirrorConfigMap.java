package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Metadata;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Optional;

/** ConfigMap {@code machine-os-images-mirror-config}, where the cluster has mirrors. */
public final class MirrorConfigMap implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        blueprint
            .facts()
            .mirrorConfig()
            .map(
                config ->
                    new ConfigMapBuilder()
                        .withMetadata(
                            Metadata.owned("machine-os-images-mirror-config", blueprint)
                                .withLabels(Labels.CUSTOMIZATION)
                                .build())
                        .withData(Map.of("idms.yaml", config.yaml()))
                        .build()));
  }
}
