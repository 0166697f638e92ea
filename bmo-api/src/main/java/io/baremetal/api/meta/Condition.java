package io.baremetal.api.meta;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One yes-or-no statement about an object, with the reason and the time of its last change.
 * Immutable.
 */
@Value.Immutable
@JsonDeserialize(builder = Condition.Builder.class)
public interface Condition extends Extensible {

  /** What the statement is about, in CamelCase; unique in a list of conditions. */
  Optional<String> type();

  /** Whether the statement holds. */
  Optional<ConditionStatus> status();

  /** Generation of the object that was judged. */
  Optional<Long> observedGeneration();

  /** When {@link #status} last changed. */
  Optional<Instant> lastTransitionTime();

  /** Why, in one CamelCase word that programs may compare. */
  Optional<String> reason();

  /** Why, for people. May be empty. */
  Optional<String> message();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link Condition}. Not thread-safe. */
  final class Builder extends ImmutableCondition.Builder {}
}
