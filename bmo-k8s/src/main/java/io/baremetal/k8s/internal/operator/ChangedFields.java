package io.baremetal.k8s.internal.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.k8s.internal.informer.Change;

/**
 * A change, looked at field by field.
 *
 * @param before the object before; missing if there was none
 * @param after the object now; missing if it is gone
 */
record ChangedFields(JsonNode before, JsonNode after) {

  static ChangedFields of(Change change) {
    return new ChangedFields(
        change.before().<JsonNode>map(known -> known.tree()).orElseGet(MissingNode::getInstance),
        change.after().<JsonNode>map(known -> known.tree()).orElseGet(MissingNode::getInstance));
  }

  boolean isNew() {
    return before.isMissingNode() && !after.isMissingNode();
  }

  boolean isGone() {
    return after.isMissingNode();
  }

  /** Whether the value at a JSON pointer is another one now. */
  boolean in(String pointer) {
    return !before.at(pointer).equals(after.at(pointer));
  }

  String was(String pointer) {
    return before.at(pointer).asText("");
  }

  String is(String pointer) {
    return after.at(pointer).asText("");
  }
}
