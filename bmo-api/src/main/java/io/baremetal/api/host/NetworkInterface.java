package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** How one interface of a host should be attached. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = NetworkInterface.Builder.class)
public interface NetworkInterface extends Extensible {

  /** Name of the interface. */
  Optional<String> name();

  /** Hardware address of the interface. */
  Optional<String> macAddress();

  /** Which HostNetworkAttachment describes the VLANs. */
  Optional<AttachmentReference> hostNetworkAttachment();

  /** Switch port that the interface is plugged into. */
  Optional<SwitchPort> switchPort();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link NetworkInterface}. Not thread-safe. */
  final class Builder extends ImmutableNetworkInterface.Builder {}
}
