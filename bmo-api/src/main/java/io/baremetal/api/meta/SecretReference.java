package io.baremetal.api.meta;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Points to a Secret. Immutable; never holds what is inside the Secret. */
@Value.Immutable
@JsonDeserialize(builder = SecretReference.Builder.class)
public interface SecretReference extends Extensible {

  /** Name of the Secret. */
  Optional<String> name();

  /** Namespace of the Secret; absent means that of the object that refers to it. */
  Optional<String> namespace();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link SecretReference}. Not thread-safe. */
  final class Builder extends ImmutableSecretReference.Builder {}
}
