package io.baremetal.api.media;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import org.immutables.value.Value;

/** An ISO that is attached. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = AttachedImage.Builder.class)
public interface AttachedImage extends Extensible {

  /** Where it came from. Required by the CRD, so always written; empty means none. */
  @Value.Default
  default String url() {
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

  /** Gathers the parts of an {@link AttachedImage}. Not thread-safe. */
  final class Builder extends ImmutableAttachedImage.Builder {}
}
