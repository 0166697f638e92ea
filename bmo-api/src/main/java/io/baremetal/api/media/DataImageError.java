package io.baremetal.api.media;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import org.immutables.value.Value;

/**
 * What went wrong with an ISO. Immutable. Both parts are required by the CRD, so always written.
 */
@Value.Immutable
@JsonDeserialize(builder = DataImageError.Builder.class)
public interface DataImageError extends Extensible {

  /** How often in a row it failed. */
  @Value.Default
  default long count() {
    return 0L;
  }

  /** What went wrong last. */
  @Value.Default
  default String message() {
    return "";
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link DataImageError}. Not thread-safe. */
  final class Builder extends ImmutableDataImageError.Builder {}
}
