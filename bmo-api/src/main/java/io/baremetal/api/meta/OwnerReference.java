package io.baremetal.api.meta;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** An object in the same namespace (or a cluster-scoped one) that owns another. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = OwnerReference.Builder.class)
public interface OwnerReference extends Extensible {

  /** API version of the owner. */
  Optional<String> apiVersion();

  /** Kind of the owner. */
  Optional<String> kind();

  /** Name of the owner. */
  Optional<String> name();

  /** Identity of the owner; the garbage collector goes by this. */
  Optional<String> uid();

  /** Whether the owner is the one controller that manages the object. At most one owner is. */
  Optional<Boolean> controller();

  /** Whether a foreground deletion of the owner waits for the object. */
  Optional<Boolean> blockOwnerDeletion();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of an {@link OwnerReference}. Not thread-safe. */
  final class Builder extends ImmutableOwnerReference.Builder {}
}
