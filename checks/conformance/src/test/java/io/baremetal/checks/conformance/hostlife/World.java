package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.internal.patch.MergePatch;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The objects of a case, as they follow from its input and a list of changes. */
final class World {

  private final Map<String, ObjectNode> objects = new TreeMap<>();

  World(JsonNode objects) {
    objects.forEach(this::add);
  }

  /** The objects by kind and name. */
  Map<String, ObjectNode> objects() {
    return Collections.unmodifiableMap(objects);
  }

  Optional<ObjectNode> host(String name) {
    return Optional.ofNullable(objects.get("BareMetalHost/" + name));
  }

  /** What a step says that users do. */
  void input(JsonNode step) {
    for (JsonNode patch : step.path("patch")) {
      objects.computeIfPresent(
          id(patch), (id, object) -> MergePatch.apply(object, (ObjectNode) patch.path("merge")));
    }
    step.path("create").forEach(this::add);
    for (JsonNode gone : step.path("delete")) {
      delete(id(gone));
    }
  }

  private void delete(String id) {
    ObjectNode object = objects.get(id);
    if (object != null && !object.at("/metadata/finalizers").isEmpty()) {
      object.withObject("/metadata").put("deletionTimestamp", "<set>");
    } else {
      remove(id);
    }
  }

  /** One entry of the list of changes. */
  void change(JsonNode change) {
    switch (change.path("change").asText()) {
      case "created" -> {
        ObjectNode object = change.path("object").deepCopy();
        add(object.put("kind", change.path("kind").asText()));
      }
      case "deleted" -> remove(id(change));
      default -> update(objects.get(id(change)), change);
    }
    collectGarbage();
  }

  private static void update(ObjectNode object, JsonNode change) {
    for (Map.Entry<String, JsonNode> part : change.path("changed").properties()) {
      if (part.getValue() instanceof ObjectNode fields) {
        object.withObject("/" + part.getKey()).setAll(fields.deepCopy());
      } else {
        object.set(part.getKey(), part.getValue());
      }
    }
    for (JsonNode removed : change.path("removed")) {
      String[] path = removed.asText().split("\\.", 2);
      if (path.length == 1) {
        object.remove(path[0]);
      } else {
        object.withObject("/" + path[0]).remove(path[1]);
      }
    }
  }

  private void add(JsonNode object) {
    objects.put(
        object.path("kind").asText() + "/" + object.at("/metadata/name").asText(),
        object.deepCopy());
  }

  private void remove(String id) {
    objects.remove(id);
  }

  /** The recorder's API server keeps what has lost its owner; a real one does not. */
  private void collectGarbage() {
    Set<String> uids = new HashSet<>();
    objects.values().forEach(object -> uids.add(object.at("/metadata/uid").asText()));
    objects.values().removeIf(object -> isGarbage(object, uids));
  }

  private static boolean isGarbage(ObjectNode object, Set<String> uids) {
    JsonNode owners = object.at("/metadata/ownerReferences");
    for (JsonNode owner : owners) {
      if (uids.contains(owner.path("uid").asText())) {
        return false;
      }
    }
    return !owners.isEmpty() && object.at("/metadata/finalizers").isEmpty();
  }

  private static String id(JsonNode entry) {
    return entry.path("kind").asText() + "/" + entry.path("name").asText();
  }
}
