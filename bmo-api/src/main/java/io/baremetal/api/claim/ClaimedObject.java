package io.baremetal.api.claim;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import org.immutables.value.Value;

/**
 * Points to an object of a host, in whatever namespace. Immutable. Both parts are required by the
 * CRD, so always written.
 */
@Value.Immutable
@JsonDeserialize(builder = ClaimedObject.Builder.class)
public interface ClaimedObject extends Extensible {

  /** Name. */
  @Value.Default
  default String name() {
    return "";
  }

  /** Namespace. */
  @Value.Default
  default String namespace() {
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

  /** Gathers the parts of a {@link ClaimedObject}. Not thread-safe. */
  final class Builder extends ImmutableClaimedObject.Builder {}
}
