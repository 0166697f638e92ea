package io.baremetal.testkit.cluster.internal.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Fills in what is missing in a tree. */
final class Defaults {

  private final ObjectNode object;

  private Defaults(ObjectNode object) {
    this.object = object;
  }

  static Defaults of(ObjectNode object) {
    return new Defaults(object);
  }

  Defaults text(String field, String value) {
    if (!object.hasNonNull(field)) {
      object.put(field, value);
    }
    return this;
  }

  Defaults number(String field, int value) {
    if (!object.hasNonNull(field)) {
      object.put(field, value);
    }
    return this;
  }

  Defaults flag(String field, boolean value) {
    if (!object.hasNonNull(field)) {
      object.put(field, value);
    }
    return this;
  }

  /** Adds the object when it is missing, then fills it in. */
  Defaults child(String field, Consumer<Defaults> fill) {
    ObjectNode child =
        object.get(field) instanceof ObjectNode there ? there : object.putObject(field);
    fill.accept(of(child));
    return this;
  }

  /** Fills the object in when it is there. */
  Defaults childIfPresent(String field, Consumer<Defaults> fill) {
    if (object.get(field) instanceof ObjectNode child) {
      fill.accept(of(child));
    }
    return this;
  }

  /** Fills in each element of a list. */
  Defaults each(String field, Consumer<Defaults> fill) {
    object.path(field).forEach(element -> eachElement(element, fill));
    return this;
  }

  private static void eachElement(JsonNode element, Consumer<Defaults> fill) {
    if (element instanceof ObjectNode node) {
      fill.accept(of(node));
    }
  }

  String textOf(String field) {
    return object.path(field).asText("");
  }
}
