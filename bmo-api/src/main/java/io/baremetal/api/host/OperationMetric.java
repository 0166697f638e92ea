package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When one operation began and ended. Immutable. Both are written as null when absent, as the Go
 * program does.
 */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = OperationMetric.Builder.class)
public interface OperationMetric extends Extensible {

  /** When it began; absent if it never did. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  Optional<Instant> start();

  /** When it ended; absent while it runs. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  Optional<Instant> end();

  /** Never begun. */
  static OperationMetric empty() {
    return ImmutableOperationMetric.of();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of an {@link OperationMetric}. Not thread-safe. */
  final class Builder extends ImmutableOperationMetric.Builder {}
}
