package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Points to a HostNetworkAttachment. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = AttachmentReference.Builder.class)
public interface AttachmentReference extends Extensible {

  /** Name, at most 253 characters. */
  Optional<String> name();

  /** Namespace, at most 63 characters; absent means the host's. */
  Optional<String> namespace();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of an {@link AttachmentReference}. Not thread-safe. */
  final class Builder extends ImmutableAttachmentReference.Builder {}
}
