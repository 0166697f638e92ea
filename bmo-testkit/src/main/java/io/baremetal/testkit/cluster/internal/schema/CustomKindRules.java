package io.baremetal.testkit.cluster.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.kind.KindRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a definition's schema makes of its objects. */
public final class CustomKindRules implements KindRules {

  private final Schema schema;

  /**
   * Reads a schema.
   *
   * @param schema an {@code openAPIV3Schema}; not changed
   */
  public CustomKindRules(JsonNode schema) {
    this.schema = Schema.of(schema);
  }

  @Override
  public List<String> normalise(ObjectNode object) {
    List<String> dropped = Pruning.apply(object, schema);
    Defaulting.apply(object, schema);
    return dropped;
  }

  @Override
  public List<StatusCause> check(ObjectNode next, @Nullable ObjectNode previous) {
    List<StatusCause> causes = Validation.of(next, schema);
    if (causes.isEmpty() || previous == null) {
      return causes;
    }
    // What was stored under an older schema may stay as long as it is not touched.
    List<StatusCause> before = Validation.of(previous, schema);
    return causes.stream().filter(cause -> !before.contains(cause)).toList();
  }
}
