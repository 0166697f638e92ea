package io.baremetal.ironic.inspectionrule;

import io.baremetal.ironic.config.RequestStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** An inspection rule to make. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface CreateInspectionRule {

  /** What it is for. */
  Optional<String> description();

  /** 0 to 9999; higher runs first. Empty means 0. */
  OptionalInt priority();

  /** Never show conditions and actions again; cannot be undone. */
  Optional<Boolean> isSensitive();

  /** What must all hold; empty means always. */
  List<RuleOperation> conditions();

  /** What to do, at least one. */
  List<RuleOperation> actions();

  /** A UUID of the caller's choice, so that a repeated creation is recognised. */
  Optional<String> uuid();

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (actions().isEmpty()) {
      throw new IllegalArgumentException("an inspection rule needs an action");
    }
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreateInspectionRule} values. Not thread-safe. */
  final class Builder extends ImmutableCreateInspectionRule.Builder {
    Builder() {}
  }
}
