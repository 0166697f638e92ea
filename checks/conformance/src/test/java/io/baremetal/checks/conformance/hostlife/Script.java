package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.HashMap;
import java.util.Map;

/** What a scripted provisioner answers: a response a method, or a list that is used up in order. */
final class Script {

  private final ObjectNode responses = Vectors.JSON.createObjectNode();
  private final Map<String, Integer> used = new HashMap<>();

  Script(JsonNode responses) {
    change(responses);
  }

  /** Other answers from now on; null goes back to the default of the method. */
  void change(JsonNode changes) {
    changes
        .properties()
        .forEach(
            change -> {
              used.remove(change.getKey());
              if (change.getValue().isNull()) {
                responses.remove(change.getKey());
              } else {
                responses.set(change.getKey(), change.getValue());
              }
            });
  }

  /** The answer to the next call; missing if the method is not scripted. */
  JsonNode next(String method) {
    JsonNode answer = peek(method);
    used.merge(method, 1, Integer::sum);
    return answer;
  }

  /** What {@link #next} would return. */
  JsonNode peek(String method) {
    JsonNode scripted = responses.path(method);
    if (!scripted.isArray()) {
      return scripted;
    }
    int index = Math.min(used.getOrDefault(method, 0), scripted.size() - 1);
    return index < 0 ? MissingNode.getInstance() : scripted.get(index);
  }
}
