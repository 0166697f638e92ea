package io.baremetal.api.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** VLANs of a switch port. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostNetworkAttachmentSpec.Builder.class)
public interface HostNetworkAttachmentSpec extends Extensible, OmittedWhenEmpty {

  /** How the port treats VLANs. The CRD requires it and defaults it to {@code access}. */
  Optional<PortMode> mode();

  /** VLAN of untagged frames, 1 to 4094. The CRD requires it. */
  @JsonProperty("nativeVLAN")
  Optional<Long> nativeVlan();

  /** VLANs of tagged frames, as numbers or ranges such as {@code 100-110}. */
  @JsonProperty("allowedVLANs")
  List<String> allowedVlans();

  /** Longest packet, in bytes, 68 to 9216. */
  Optional<Long> mtu();

  /** A spec that asks for nothing. */
  static HostNetworkAttachmentSpec empty() {
    return ImmutableHostNetworkAttachmentSpec.of();
  }

  /** Whether this holds nothing at all; it is then left out when its owner is written. */
  @Override
  default boolean isEmpty() {
    return equals(empty());
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostNetworkAttachmentSpec}. Not thread-safe. */
  final class Builder extends ImmutableHostNetworkAttachmentSpec.Builder {}
}
