package io.baremetal.k8s.internal.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.meta.SecretReference;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** HTTP headers that a BMC sends along with its events, from a Secret. */
final class HeaderSecrets {

  private final ClusterPort cluster;

  HeaderSecrets(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /**
   * The headers by name.
   *
   * @throws ProvisionerException if the Secret is in another namespace, or not there
   */
  Sensitive<Map<String, String>> read(String namespace, SecretReference reference) {
    String name = reference.name().orElse("");
    if (!reference.namespace().orElse("").equals(namespace)) {
      throw new ProvisionerException(
          "spec.httpHeadersRef must name a Secret in the namespace of the subscription, "
              + namespace);
    }
    ObjectNode secret =
        cluster
            .get(ResourceKind.SECRET, new ResourceKey(namespace, name))
            .orElseThrow(
                () ->
                    new ProvisionerException(
                        "the Secret %s/%s of spec.httpHeadersRef does not exist"
                            .formatted(namespace, name)));
    Map<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : secret.path("data").properties()) {
      byte[] value = Base64.getDecoder().decode(entry.getValue().asText());
      headers.put(entry.getKey(), new String(value, StandardCharsets.UTF_8));
    }
    return Sensitive.of(headers);
  }
}
