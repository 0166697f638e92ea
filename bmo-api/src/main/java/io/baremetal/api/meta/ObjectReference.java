package io.baremetal.api.meta;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Points to another object of any kind. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = ObjectReference.Builder.class)
public interface ObjectReference extends Extensible {

  /** API version of the object. */
  Optional<String> apiVersion();

  /** Kind of the object. */
  Optional<String> kind();

  /** Namespace of the object. */
  Optional<String> namespace();

  /** Name of the object. */
  Optional<String> name();

  /** Identity of the object. */
  Optional<String> uid();

  /** Version of the object at which the reference was made. */
  Optional<String> resourceVersion();

  /** Part of the object that is meant, as a path. */
  Optional<String> fieldPath();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of an {@link ObjectReference}. Not thread-safe. */
  final class Builder extends ImmutableObjectReference.Builder {}
}
