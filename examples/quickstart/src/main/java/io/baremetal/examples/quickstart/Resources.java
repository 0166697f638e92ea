package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.Map;

/** Objects of a manifest as fabric8 handles them, without a type of ours: as any user could. */
final class Resources {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Resources() {}

  static GenericKubernetesResource of(ManifestDocument document) {
    return JSON.convertValue(document.content(), GenericKubernetesResource.class);
  }

  static GenericKubernetesResource of(String apiVersion, String kind, String name) {
    return JSON.convertValue(
        Map.of("apiVersion", apiVersion, "kind", kind, "metadata", Map.of("name", name)),
        GenericKubernetesResource.class);
  }

  static Resource<GenericKubernetesResource> host(KubernetesClient client, ManifestDocument host) {
    return client
        .genericKubernetesResources("metal3.io/v1alpha1", "BareMetalHost")
        .inNamespace(host.namespace())
        .withName(host.name());
  }

  /** Takes the image off a host, which is how its owner asks for deprovisioning. */
  static void dropImage(GenericKubernetesResource host) {
    if (host.getAdditionalProperties().get("spec") instanceof Map<?, ?> spec) {
      spec.remove("image");
      spec.remove("customDeploy");
    }
  }
}
