package io.baremetal.api.media;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Which version of a Secret was used. Immutable; holds no secret. */
@Value.Immutable
@JsonDeserialize(builder = SecretStatus.Builder.class)
public interface SecretStatus extends Extensible {

  /** Name of the Secret. */
  Optional<String> name();

  /** Resource version of the Secret at that time. */
  Optional<String> version();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link SecretStatus}. Not thread-safe. */
  final class Builder extends ImmutableSecretStatus.Builder {}
}
