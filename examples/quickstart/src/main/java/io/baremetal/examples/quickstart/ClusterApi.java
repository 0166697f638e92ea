package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Map;
import java.util.Optional;

/** A few plain requests to an API server whose kinds are not known beforehand. */
final class ClusterApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOT_FOUND = 404;

  private final KubernetesClient client;

  ClusterApi(KubernetesClient client) {
    this.client = client;
  }

  /** The document at a path; empty if there is none. */
  Optional<JsonNode> get(String path) {
    return Optional.ofNullable(client.raw(path)).map(ClusterApi::tree);
  }

  /**
   * Whether the server would let us; asking changes nothing. A server that cannot be asked is taken
   * to agree.
   *
   * @param namespace empty for what is in none
   * @param resource plural, with its group, such as {@code secrets} or {@code leases.example.org}
   */
  boolean allows(String verb, String resource, String namespace) {
    String[] name = resource.split("\\.", 2);
    Map<String, Object> review =
        Map.of(
            "apiVersion",
            "authorization.k8s.io/v1",
            "kind",
            "SelfSubjectAccessReview",
            "spec",
            Map.of(
                "resourceAttributes",
                Map.of(
                    "verb",
                    verb,
                    "resource",
                    name[0],
                    "group",
                    name.length > 1 ? name[1] : "",
                    "namespace",
                    namespace)));
    try {
      return tree(client.raw(
              "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", "POST", review))
          .at("/status/allowed")
          .asBoolean();
    } catch (KubernetesClientException e) {
      if (e.getCode() == NOT_FOUND) {
        return true;
      }
      throw e;
    }
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new KubernetesClientException("the answer is no JSON", e);
    }
  }
}
