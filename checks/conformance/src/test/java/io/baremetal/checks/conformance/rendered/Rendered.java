package io.baremetal.checks.conformance.rendered;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelYaml;
import io.baremetal.checks.conformance.vector.Vectors;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rendered objects in the form in which Kubernetes sees no difference any more. */
final class Rendered {

  private static final String SPEC_HASH = "operator.openshift.io/spec-hash";
  private static final String MIRROR_HASH = "machine-os-images-mirror-config/hash";

  /** Secrets and certificates are made anew each time. */
  private static final Set<String> MADE =
      Set.of("password", "htpasswd", "tls.crt", "tls.key", "ca.crt");

  private Rendered() {}

  static JsonNode tree(HasMetadata object) {
    try {
      return Vectors.JSON.readTree(Serialization.asJson(object));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String key(JsonNode object) {
    return object.path("kind").asText() + "/" + object.path("metadata").path("name").asText();
  }

  static String resource(JsonNode object) {
    return object.path("kind").asText().toLowerCase(Locale.ROOT)
        + "s/"
        + object.path("metadata").path("name").asText();
  }

  /** Without the ClusterOperator, which is not rendered. */
  static JsonNode order(JsonNode created) {
    ArrayNode order = Vectors.JSON.createArrayNode();
    for (JsonNode resource : created) {
      if (!resource.asText().startsWith("clusteroperators/")) {
        order.add(resource);
      }
    }
    return order;
  }

  static JsonNode common(JsonNode object) {
    ObjectNode copy = object.deepCopy();
    strip(copy);
    if (key(copy).startsWith("Secret/") && copy.path("data") instanceof ObjectNode data) {
      MADE.stream().filter(data::has).forEach(made -> data.put(made, "<made>"));
    }
    if (key(copy).startsWith("ConfigMap/") && copy.path("data") instanceof ObjectNode data) {
      data.set("idms.yaml", ModelYaml.readTree(data.path("idms.yaml").asText()).orElseThrow());
    }
    return copy;
  }

  /** Drops what stands for nothing: empty objects and texts, zero target ports, hashes. */
  private static void strip(JsonNode node) {
    node.forEach(Rendered::strip);
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    object.remove(SPEC_HASH);
    if (object.has(MIRROR_HASH)) {
      object.put(MIRROR_HASH, "<hash>");
    }
    if (object.path("targetPort").asInt(-1) == 0) {
      object.remove("targetPort");
    }
    for (String text : List.of("value", "image")) {
      if (object.has("name") && object.path(text).asText("?").isEmpty()) {
        object.remove(text);
      }
    }
    List<String> empty = new ArrayList<>();
    object
        .properties()
        .forEach(
            field -> {
              boolean hollow = field.getValue().isContainerNode() && field.getValue().isEmpty();
              if (field.getValue().isNull() || (hollow && !field.getKey().equals("emptyDir"))) {
                empty.add(field.getKey());
              }
            });
    object.remove(empty);
  }
}
