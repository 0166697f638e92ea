package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** How to reach the management controller (BMC) of a host. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = BmcDetails.Builder.class)
public interface BmcDetails extends Extensible {

  /** Address; its scheme chooses the driver. */
  Optional<String> address();

  /** Name of the Secret, in the host's namespace, with {@code username} and {@code password}. */
  Optional<String> credentialsName();

  /** Whether to accept any TLS certificate of the controller. */
  Optional<Boolean> disableCertificateVerification();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link BmcDetails}. Not thread-safe. */
  final class Builder extends ImmutableBmcDetails.Builder {}
}
