package io.baremetal.ironic.inspector;

import io.baremetal.ironic.config.RequestStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A rule to be added. */
@Value.Immutable
@RequestStyle
public interface CreateIntrospectionRule {

  /** A UUID of the caller's choice. */
  Optional<String> uuid();

  /** What people read. */
  Optional<String> description();

  /** Only nodes of this scope; since API 1.16. */
  Optional<String> scope();

  /**
   * All must hold, such as {@code {"op": "lt", "field": "data://memory_mb", "value": 8192}}; none
   * means always.
   */
  List<Map<String, Object>> conditions();

  /** Done in order, such as {@code {"action": "fail", "message": "too little memory"}}. */
  List<Map<String, Object>> actions();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreateIntrospectionRule}s. Not thread-safe. */
  final class Builder extends ImmutableCreateIntrospectionRule.Builder {
    Builder() {}
  }
}
