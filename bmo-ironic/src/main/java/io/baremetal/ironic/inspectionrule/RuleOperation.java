package io.baremetal.ironic.inspectionrule;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One condition or one action of an inspection rule. */
@Value.Immutable
@RequestStyle
public interface RuleOperation {

  /**
   * What to test, such as {@code eq}, {@code in-net}, {@code !contains}, or to do, such as {@code
   * set-attribute}, {@code add-trait}, {@code api-call}.
   */
  String op();

  /** Its arguments as plain values. May be secret. */
  @Value.Redacted
  Map<String, Object> args();

  /** A list, or the name of one, to go through; as a plain value. */
  Optional<Object> loop();

  /**
   * Conditions with a loop only: {@code any}, {@code all}, {@code first} or {@code last} must hold.
   */
  Optional<String> multiple();

  /** An operation with arguments. */
  static RuleOperation of(String op, Map<String, ?> args) {
    return builder().op(op).putAllArgs(args).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RuleOperation} values. Not thread-safe. */
  final class Builder extends ImmutableRuleOperation.Builder {
    Builder() {}
  }
}
