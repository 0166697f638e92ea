package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import java.util.Map;

/** Objects of the Prometheus operator, of which fabric8 has no models in its core. */
public final class Monitoring {

  private Monitoring() {}

  /** An object about Ironic. */
  public static GenericKubernetesResource about(
      String kind, String name, Blueprint blueprint, Map<String, Object> spec) {
    return new GenericKubernetesResourceBuilder()
        .withApiVersion("monitoring.coreos.com/v1")
        .withKind(kind)
        .withMetadata(Metadata.owned(name, blueprint).withLabels(Labels.STATE).build())
        .addToAdditionalProperties("spec", spec)
        .build();
  }
}
