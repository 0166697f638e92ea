package io.baremetal.deploy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelYaml;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where images may also be fetched from, for programs that do not ask the cluster. Names and specs
 * alone count: whatever else an API server writes into an object changes without need, and each new
 * hash restarts Ironic.
 *
 * @param yaml a list of the cluster's ImageDigestMirrorSets, ordered by name
 * @param hash SHA-256 of the text, in lower-case hexadecimal; a new one restarts the pods
 */
public record MirrorConfig(String yaml, String hash) {

  private static final Comparator<JsonNode> BY_NAME =
      Comparator.comparing(set -> set.path("metadata").path("name").asText());

  /** The configuration for these ImageDigestMirrorSets, in any order; none if there are none. */
  public static Optional<MirrorConfig> of(List<JsonNode> mirrorSets) {
    if (mirrorSets.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    ArrayNode items = list.putArray("items");
    mirrorSets.stream().sorted(BY_NAME).forEach(set -> items.add(entry(set)));
    list.putObject("metadata");
    String yaml = ModelYaml.write(list);
    return Optional.of(new MirrorConfig(yaml, sha256(yaml)));
  }

  private static ObjectNode entry(JsonNode set) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("apiVersion", "config.openshift.io/v1");
    entry.put("kind", "ImageDigestMirrorSet");
    entry.putObject("metadata").put("name", set.path("metadata").path("name").asText());
    entry.set("spec", sorted(set.path("spec")));
    entry.putObject("status");
    return entry;
  }

  /** The same value with the fields of objects in order, so that equal sets are equal texts. */
  private static JsonNode sorted(JsonNode value) {
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> array.add(sorted(item)));
      return array;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (value.isObject()) {
      value.properties().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(field -> object.set(field.getKey(), sorted(field.getValue())));
      return object;
    }
    return value.isMissingNode() ? object : value;
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
