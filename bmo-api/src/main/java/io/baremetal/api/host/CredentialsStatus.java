package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.SecretReference;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which version of which Secret was used to reach the management controller. Immutable; holds no
 * secret.
 */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = CredentialsStatus.Builder.class)
public interface CredentialsStatus extends Extensible {

  /** The Secret. */
  Optional<SecretReference> credentials();

  /** Resource version of the Secret at that time. */
  Optional<String> credentialsVersion();

  /** Whether this speaks of the Secret {@code namespace/name} in exactly this version of it. */
  default boolean matches(String namespace, String name, String resourceVersion) {
    return credentials()
            .filter(secret -> secret.name().orElse("").equals(name))
            .filter(secret -> secret.namespace().orElse("").equals(namespace))
            .isPresent()
        && credentialsVersion().orElse("").equals(resourceVersion);
  }

  /** No Secret was used yet. */
  static CredentialsStatus empty() {
    return ImmutableCredentialsStatus.of();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link CredentialsStatus}. Not thread-safe. */
  final class Builder extends ImmutableCredentialsStatus.Builder {}
}
