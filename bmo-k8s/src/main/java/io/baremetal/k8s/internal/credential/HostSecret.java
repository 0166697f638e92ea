package io.baremetal.k8s.internal.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A Secret as it was read. Its text shows where it is, never what is in it. */
final class HostSecret {

  private final ObjectNode object;

  HostSecret(ObjectNode object) {
    this.object = object;
  }

  ObjectNode object() {
    return object;
  }

  String resourceVersion() {
    return object.path("metadata").path("resourceVersion").asText();
  }

  String type() {
    return object.path("type").asText();
  }

  /** The text under a key; empty if there is no such key. */
  Optional<String> text(String key) {
    JsonNode value = object.path("data").path(key);
    return value.isTextual()
        ? Optional.of(
            new String(Base64.getDecoder().decode(value.asText()), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  @Override
  public String toString() {
    JsonNode metadata = object.path("metadata");
    return "Secret " + metadata.path("namespace").asText() + "/" + metadata.path("name").asText();
  }
}
