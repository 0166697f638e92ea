package io.baremetal.api.network;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * How ports of switches are configured for hosts. Immutable.
 *
 * <p>Kind {@code HostNetworkAttachment} of {@code metal3.io/v1alpha1}, namespaced.
 */
@Value.Immutable
@JsonDeserialize(builder = HostNetworkAttachment.Builder.class)
public interface HostNetworkAttachment extends Extensible {

  /** Group and version; {@value #API_VERSION} unless a document says otherwise. */
  @Value.Default
  default String apiVersion() {
    return API_VERSION;
  }

  /** Kind; {@value #KIND} unless a document says otherwise. */
  @Value.Default
  default String kind() {
    return KIND;
  }

  /** Name, namespace, labels and so on. */
  @Value.Default
  default ObjectMetadata metadata() {
    return ObjectMetadata.empty();
  }

  /** The configuration. */
  @Value.Default
  default HostNetworkAttachmentSpec spec() {
    return HostNetworkAttachmentSpec.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "HostNetworkAttachment";

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostNetworkAttachment}. Not thread-safe. */
  final class Builder extends ImmutableHostNetworkAttachment.Builder {}
}
