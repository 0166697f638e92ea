package io.baremetal.testkit.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.crd.Crd;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Random documents that a CRD accepts: every optional field there or not, lists of any legal
 * length, numbers at and between their bounds, nasty texts, and now and then a field that the
 * schema lacks. What a program does with these it does with what a cluster may hold. The same seed
 * gives the same documents. Not thread-safe.
 */
public final class SampleDocuments {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_ITEMS = 3;

  private final Crd crd;
  private final JsonNode schema;
  private final RandomGenerator random;
  private final Set<String> visited = new TreeSet<>();

  private SampleDocuments(Crd crd, RandomGenerator random) {
    this.crd = crd;
    this.schema = crd.schema();
    this.random = random;
  }

  /** Documents of one kind, which depend on the seed alone. */
  public static SampleDocuments of(Crd crd, long seed) {
    return new SampleDocuments(crd, new SplittableRandom(seed));
  }

  /**
   * Paths of the schema that were filled so far: {@code .spec.image.url}, {@code []} for an item of
   * a list and {@code {}} for an entry of a map. A test that looks at enough documents sees all of
   * them here.
   */
  public Set<String> visited() {
    return Collections.unmodifiableSet(visited);
  }

  /** The next document, the caller's to change. Its metadata are no more than a server needs. */
  public ObjectNode next() {
    ObjectNode document = (ObjectNode) value("", schema);
    document.put("apiVersion", "metal3.io/v1alpha1").put("kind", crd.kind());
    document.set("metadata", metadata());
    return document;
  }

  private ObjectNode metadata() {
    ObjectNode metadata = JSON.objectNode().put("name", "sample");
    metadata.putObject("annotations").put("a.example/b", SampleTexts.any(random));
    metadata.putArray("managedFields").addObject().put("manager", SampleTexts.any(random));
    return metadata;
  }

  private JsonNode value(String path, JsonNode type) {
    visited.add(path);
    if (type.path("nullable").asBoolean() && chance(4)) {
      return JSON.nullNode();
    }
    if (type.path("x-kubernetes-int-or-string").asBoolean()) {
      return random.nextBoolean() ? JSON.numberNode(random.nextLong()) : text(type);
    }
    return switch (type.path("type").asText()) {
      case "object" -> object(path, type);
      case "array" -> array(path, type);
      case "string" -> text(type);
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "integer" -> integer(type);
      case "number" -> number();
      default -> throw new IllegalArgumentException(path + ": cannot make up " + type);
    };
  }

  private ObjectNode object(String path, JsonNode type) {
    ObjectNode object = JSON.objectNode();
    Set<String> required = new HashSet<>();
    type.path("required").forEach(name -> required.add(name.asText()));
    for (var property : type.path("properties").properties()) {
      if (required.contains(property.getKey()) || random.nextBoolean()) {
        object.set(property.getKey(), value(path + "." + property.getKey(), property.getValue()));
      }
    }
    if (type.has("additionalProperties")) {
      for (int i = random.nextInt(MAX_ITEMS + 1); i > 0; i--) {
        object.set(
            SampleTexts.any(random) + i, value(path + "{}", type.get("additionalProperties")));
      }
    } else if (chance(8)) {
      object.putObject(chance(2) ? "unknownFields" : "x-future").put("of", SampleTexts.any(random));
    }
    return object;
  }

  private ArrayNode array(String path, JsonNode type) {
    int least = type.path("minItems").asInt(0);
    int most = Math.min(type.path("maxItems").asInt(Integer.MAX_VALUE), least + MAX_ITEMS);
    ArrayNode array = JSON.arrayNode();
    Set<String> keys = new HashSet<>();
    for (int i = random.nextInt(least, most + 1); i > 0; i--) {
      JsonNode item = value(path + "[]", type.path("items"));
      StringBuilder key = new StringBuilder();
      type.path("x-kubernetes-list-map-keys").forEach(k -> key.append(item.get(k.asText())));
      if (key.isEmpty() || keys.add(key.toString())) {
        array.add(item);
      }
    }
    return array;
  }

  private JsonNode text(JsonNode type) {
    JsonNode closed = type.path("enum");
    if (!closed.isEmpty()) {
      return closed.get(random.nextInt(closed.size()));
    }
    if (type.path("format").asText().equals("date-time")) {
      return JSON.textNode(SampleTexts.time(random));
    }
    String text = SampleTexts.matching(type.path("pattern").asText(), random);
    int longest = type.path("maxLength").asInt(Integer.MAX_VALUE);
    return JSON.textNode(text.length() <= longest ? text : text.substring(0, longest));
  }

  private JsonNode integer(JsonNode type) {
    boolean small = type.path("format").asText().equals("int32");
    long least = type.path("minimum").asLong(small ? Integer.MIN_VALUE : Long.MIN_VALUE);
    long most = type.path("maximum").asLong(small ? Integer.MAX_VALUE : Long.MAX_VALUE);
    return JSON.numberNode(
        switch (random.nextInt(3)) {
          case 0 -> least;
          case 1 -> most;
          default -> random.nextLong(least, most);
        });
  }

  private JsonNode number() {
    return chance(2)
        ? JSON.numberNode(BigDecimal.valueOf(random.nextDouble() * 1e6))
        : JSON.numberNode(random.nextInt());
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
