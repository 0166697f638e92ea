package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.object.Meta;
import java.util.Map;

/** An object must be what the path says that it is. */
final class Identity {

  private Identity() {}

  /** Refuses (400) contradictions; fills in kind, namespace and name that only the path says. */
  static void check(ApiCall call, ObjectNode object) {
    same(object, "apiVersion", call.type().apiVersion());
    same(object, "kind", call.type().kind());
    Meta meta = Meta.of(object);
    if (call.type().has(Trait.NAMESPACED)) {
      sameMeta(meta, "namespace", call.namespace());
    } else {
      meta.remove("namespace");
    }
    if (!call.name().isEmpty()) {
      sameMeta(meta, "name", call.name());
    }
    texts(meta, "labels");
    texts(meta, "annotations");
  }

  private static void texts(Meta meta, String field) {
    for (Map.Entry<String, JsonNode> entry : meta.tree().path(field).properties()) {
      if (!entry.getValue().isTextual() && !entry.getValue().isNull()) {
        throw RequestRefusedException.badRequest(
            "metadata." + field + "." + entry.getKey() + " must be a text, is " + entry.getValue());
      }
    }
  }

  private static void same(ObjectNode object, String field, String expected) {
    String given = object.path(field).asText("");
    if (given.isEmpty()) {
      object.put(field, expected);
    } else if (!given.equals(expected)) {
      throw RequestRefusedException.badRequest(
          field + " in the body is " + given + ", the path serves " + expected);
    }
  }

  private static void sameMeta(Meta meta, String field, String expected) {
    String given = meta.text(field);
    if (given.isEmpty()) {
      meta.put(field, expected);
    } else if (!given.equals(expected)) {
      throw RequestRefusedException.badRequest(
          "metadata." + field + " in the body is " + given + ", the path says " + expected);
    }
  }
}
