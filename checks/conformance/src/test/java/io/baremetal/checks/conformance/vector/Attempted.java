package io.baremetal.checks.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.ProvisionerException;
import java.util.function.Supplier;

/** A computation that may be refused, in the form {@code {value, error}} of the vectors. */
public final class Attempted {

  private Attempted() {}

  /**
   * The value under {@code name}, or what stands there upstream when it is refused; missing means
   * nothing.
   */
  public static ObjectNode of(String name, JsonNode whenRefused, Supplier<JsonNode> computation) {
    ObjectNode result = Vectors.JSON.createObjectNode();
    try {
      result.set(name, computation.get());
      result.putNull("error");
    } catch (ProvisionerException e) {
      if (!whenRefused.isMissingNode()) {
        result.set(name, whenRefused);
      }
      result.put("error", e.getMessage());
    }
    return result;
  }

  /** The same tree with each {@code error} text replaced: only whether there is one counts. */
  public static JsonNode verdicts(JsonNode tree) {
    JsonNode copy = tree.deepCopy();
    hideTexts(copy);
    return copy;
  }

  private static void hideTexts(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("error").isTextual()) {
      object.put("error", "refused");
    }
    node.forEach(Attempted::hideTexts);
  }
}
