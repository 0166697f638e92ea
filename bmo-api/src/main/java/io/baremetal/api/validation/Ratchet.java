package io.baremetal.api.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * Tells old faults from new ones, so that an object that was taken once can still be updated.
 *
 * @param <T> what is judged
 */
@FunctionalInterface
public interface Ratchet<T> {

  /** Whether the rule was broken before, as far as the value can tell. */
  boolean isOld(Rule<?> rule, T value);

  /**
   * The ratchet of updates: a fault is old if no field that the rule reads has changed, or nothing
   * in the spec; and nothing is held against an object that is being deleted. So an update of
   * status or metadata alone is never refused, not even one that puts nonsense into an annotation:
   * whoever takes a finalizer off must get through.
   *
   * @param tree the object as JSON
   */
  static <T> Ratchet<Change<T>> ofFields(Function<T, JsonNode> tree) {
    FieldPath deletion = FieldPath.parse("metadata.deletionTimestamp");
    FieldPath spec = FieldPath.parse("spec");
    return (rule, change) -> {
      JsonNode before = tree.apply(change.before());
      JsonNode after = tree.apply(change.after());
      return !deletion.in(after).isMissingNode()
          || spec.in(before).equals(spec.in(after))
          || rule.reads().stream().allMatch(field -> field.in(before).equals(field.in(after)));
    };
  }
}
