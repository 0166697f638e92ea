package io.baremetal.api.provisioning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ConditionStatus;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One yes-or-no statement about an operator. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = OperatorCondition.Builder.class)
public interface OperatorCondition extends Extensible {

  /** What the statement is about, in CamelCase; unique in a list of conditions. */
  Optional<String> type();

  /** Whether it holds. */
  Optional<ConditionStatus> status();

  /** When {@link #status} last changed. */
  Optional<Instant> lastTransitionTime();

  /** Why, in one CamelCase word. */
  Optional<String> reason();

  /** Why, for people. */
  Optional<String> message();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of an {@link OperatorCondition}. Not thread-safe. */
  final class Builder extends ImmutableOperatorCondition.Builder {}
}
