package io.baremetal.api.media;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Which ISO is in a host. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = DataImageStatus.Builder.class)
public interface DataImageStatus extends Extensible, OmittedWhenEmpty {

  /** ISO that is attached. */
  Optional<AttachedImage> attachedImage();

  /** What went wrong last. */
  Optional<DataImageError> error();

  /** When the ISO was last attached or detached. */
  Optional<Instant> lastReconciled();

  /** No ISO was attached yet. */
  static DataImageStatus empty() {
    return ImmutableDataImageStatus.of();
  }

  /** Whether this holds nothing at all; it is then left out when its owner is written. */
  @Override
  default boolean isEmpty() {
    return equals(empty());
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link DataImageStatus}. Not thread-safe. */
  final class Builder extends ImmutableDataImageStatus.Builder {}
}
