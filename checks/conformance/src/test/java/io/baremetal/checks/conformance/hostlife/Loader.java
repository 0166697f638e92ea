package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings objects into a cluster in the state in which a vector shows them, though an API server
 * gives uids, versions, generations and marks of deletion itself.
 */
final class Loader {

  private static final String CURRENT = "<current>";
  private static final String NO_SECRET_VERSION = "1";

  private final FakeCluster cluster;
  private final Map<String, String> uids = new HashMap<>();

  Loader(FakeCluster cluster) {
    this.cluster = cluster;
  }

  /** The cluster's uids by those of the vector. */
  Map<String, String> uids() {
    return uids;
  }

  void load(JsonNode objects) {
    List<JsonNode> ownersFirst = new ArrayList<>();
    objects.forEach(ownersFirst::add);
    ownersFirst.sort(Comparator.comparing(Loader::rank));
    ownersFirst.forEach(this::create);
    ownersFirst.forEach(this::finish);
  }

  /** Hosts own most other objects, and what has a uid may own the rest. */
  private static int rank(JsonNode object) {
    if (kind(object).equals("BareMetalHost")) {
      return 0;
    }
    return object.at("/metadata").has("uid") ? 1 : 2;
  }

  private void create(JsonNode given) {
    ObjectNode object = given.deepCopy();
    object.remove("status");
    ObjectNode metadata = object.withObject("metadata");
    metadata.remove(List.of("uid", "deletionTimestamp", "generation"));
    for (JsonNode owner : metadata.path("ownerReferences")) {
      String uid = owner.path("uid").asText();
      ((ObjectNode) owner).put("uid", uids.getOrDefault(uid, uid));
    }
    JsonNode stored = stored(object);
    Optional.ofNullable(given.at("/metadata").get("uid"))
        .ifPresent(uid -> uids.put(uid.asText(), stored.at("/metadata/uid").asText()));
    if (given.at("/metadata/generation").asLong(1) > 1) {
      age(given, given.at("/metadata/generation").asLong());
    }
  }

  /** A null in place of a list, which the recorder takes, is to a schema no list at all. */
  private JsonNode stored(ObjectNode object) {
    try {
      return cluster.create(object);
    } catch (RequestRefusedException invalid) {
      ObjectNode spec = object.withObject("spec");
      spec.properties().stream()
          .filter(field -> field.getValue().isNull())
          .forEach(field -> field.setValue(spec.arrayNode()));
      return cluster.create(object);
    }
  }

  /** Each change of the spec and each way back is a generation. */
  private void age(JsonNode given, long generation) {
    ObjectNode other = given.path("spec").deepCopy();
    other.forEach(Loader::empty);
    for (long now = 1; now < generation; now++) {
      ObjectNode object = get(given);
      object.set("spec", (generation - now) % 2 == 0 ? other : given.path("spec"));
      cluster.update(object);
    }
    if (get(given).at("/metadata/generation").asLong() != generation) {
      throw new IllegalArgumentException("cannot bring to its generation: " + given);
    }
  }

  private static void empty(JsonNode value) {
    if (value instanceof ContainerNode<?> container) {
      container.removeAll();
    }
  }

  private void finish(JsonNode given) {
    if (given.path("status").isObject()) {
      JsonNode status = current(given.path("status"));
      if (!given.at("/metadata").has("generation")) {
        judge(status, get(given).at("/metadata/generation").asLong());
      }
      putStatus(given, status);
    }
    if (given.at("/metadata").has("deletionTimestamp")) {
      cluster.delete(kind(given), namespace(given), name(given));
    }
  }

  /** The recorder's API server counts no generations: all is judged at the one there is. */
  static void judge(JsonNode status, long generation) {
    for (JsonNode condition : status.path("conditions")) {
      if (!condition.has("observedGeneration")) {
        ((ObjectNode) condition).put("observedGeneration", generation);
      }
    }
  }

  /** A status that no API server with a schema takes is put without its empty fields. */
  private void putStatus(JsonNode object, JsonNode status) {
    try {
      cluster.patchStatus(kind(object), namespace(object), name(object), status.toString());
    } catch (RequestRefusedException invalid) {
      cluster.patchStatus(
          kind(object), namespace(object), name(object), Facts.meaning(status).toString());
    }
  }

  private JsonNode current(JsonNode status) {
    JsonNode copy = status.deepCopy();
    for (JsonNode part : copy) {
      if (part.path("credentialsVersion").asText().equals(CURRENT)) {
        ((ObjectNode) part).put("credentialsVersion", version(part.path("credentials")));
      }
    }
    return copy;
  }

  private String version(JsonNode reference) {
    return cluster
        .get("Secret", reference.path("namespace").asText(), reference.path("name").asText())
        .map(secret -> secret.at("/metadata/resourceVersion").asText())
        .orElse(NO_SECRET_VERSION);
  }

  private ObjectNode get(JsonNode object) {
    return (ObjectNode) cluster.get(kind(object), namespace(object), name(object)).orElseThrow();
  }

  private static String kind(JsonNode object) {
    return object.path("kind").asText();
  }

  private static String namespace(JsonNode object) {
    return object.at("/metadata/namespace").asText();
  }

  private static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }
}
