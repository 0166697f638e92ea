package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.testkit.cluster.WatchEvent;
import java.util.HashMap;
import java.util.Map;

/** Turns what watchers see into the recorder's list of changes, one entry a write. */
final class ChangeRecorder {

  private final Shown shown;
  private final Map<String, ObjectNode> known = new HashMap<>();
  private ArrayNode changes = Vectors.JSON.createArrayNode();
  private ArrayNode events = Vectors.JSON.createArrayNode();

  ChangeRecorder(Shown shown) {
    this.shown = shown;
  }

  /** An object has changed. */
  void seen(WatchEvent event) {
    JsonNode object = event.object();
    String id = object.path("kind").asText() + "/" + object.at("/metadata/name").asText();
    ObjectNode parts = Shown.parts(object);
    if (event.type().equals("DELETED")) {
      known.remove(id);
      changes.add(CaseCluster.entry("deleted", object));
      return;
    }
    ObjectNode before = known.put(id, parts);
    if (before == null) {
      changes.add(
          CaseCluster.entry("created", object).<ObjectNode>set("object", shown.value(parts)));
    } else {
      updated(object, before, parts);
    }
  }

  private void updated(JsonNode object, ObjectNode before, ObjectNode after) {
    ObjectNode changed = Vectors.JSON.createObjectNode();
    ArrayNode removed = Vectors.JSON.createArrayNode();
    for (String part : new String[] {"metadata", "spec", "status"}) {
      JsonNode old = before.path(part);
      for (Map.Entry<String, JsonNode> field : after.path(part).properties()) {
        if (!field.getValue().equals(old.get(field.getKey()))) {
          changed
              .withObject("/" + part)
              .set(field.getKey(), shown.value(after.path(part)).get(field.getKey()));
        }
      }
      old.fieldNames()
          .forEachRemaining(
              name -> {
                if (!after.path(part).has(name)) {
                  removed.add(part + "." + name);
                }
              });
    }
    if (!changed.isEmpty() || !removed.isEmpty()) {
      ObjectNode entry = CaseCluster.entry("updated", object);
      entry.set("changed", changed);
      entry.set("removed", removed);
      changes.add(entry);
    }
  }

  /** An Event was published; warnings take a way that the recorder does not see. */
  void published(WatchEvent event) {
    JsonNode object = event.object();
    if (object.path("type").asText().equals("Warning")) {
      return;
    }
    events
        .addObject()
        .put("message", object.path("message").asText())
        .put("reason", object.path("reason").asText())
        .put("type", object.path("type").asText());
  }

  /** What happened up to now is nobody's doing that counts. */
  void forget() {
    changes = Vectors.JSON.createArrayNode();
    events = Vectors.JSON.createArrayNode();
  }

  ArrayNode takeChanges() {
    ArrayNode taken = changes;
    changes = Vectors.JSON.createArrayNode();
    return taken;
  }

  ArrayNode takeEvents() {
    ArrayNode taken = events;
    events = Vectors.JSON.createArrayNode();
    return taken;
  }
}
