package io.baremetal.k8s.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.api.provisioner.ClusterReader;
import io.baremetal.api.provisioner.ProvisionerException;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.Optional;

/**
 * Reads objects of a cluster for a provisioner whose settings live there: give it to {@code
 * ProvisionerContext.builder().cluster(...)}. Thread-safe; keeps nothing, and leaves the client
 * open.
 */
public final class KubernetesReader implements ClusterReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KubernetesClient client;

  private KubernetesReader(KubernetesClient client) {
    this.client = client;
  }

  /** Reads through this client, with its rights. */
  public static KubernetesReader in(KubernetesClient client) {
    return new KubernetesReader(client);
  }

  /** Told in full, so that nothing has to be discovered. */
  private static ResourceDefinitionContext context(ObjectRef object) {
    int slash = object.apiVersion().indexOf('/');
    return new ResourceDefinitionContext.Builder()
        .withGroup(slash < 0 ? "" : object.apiVersion().substring(0, slash))
        .withVersion(object.apiVersion().substring(slash + 1))
        .withKind(object.kind())
        .withPlural(object.plural())
        .withNamespaced(true)
        .build();
  }

  @Override
  public Optional<JsonNode> read(ObjectRef object) {
    try {
      GenericKubernetesResource found =
          client
              .genericKubernetesResources(context(object))
              .inNamespace(object.namespace())
              .withName(object.name())
              .get();
      return Optional.ofNullable(found).map(JSON::valueToTree);
    } catch (KubernetesClientException e) {
      throw new ProvisionerException("Cannot read " + object + ": " + e.getMessage(), e);
    }
  }
}
