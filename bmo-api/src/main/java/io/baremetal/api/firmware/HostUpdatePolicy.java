package io.baremetal.api.firmware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * When settings of a provisioned host may change. Immutable. Has the name of the host.
 *
 * <p>Kind {@code HostUpdatePolicy} of {@code metal3.io/v1alpha1}, namespaced.
 */
@Value.Immutable
@JsonDeserialize(builder = HostUpdatePolicy.Builder.class)
public interface HostUpdatePolicy extends Extensible {

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

  /** The policy. */
  @Value.Default
  default HostUpdatePolicySpec spec() {
    return HostUpdatePolicySpec.empty();
  }

  /** Always empty. */
  @Value.Default
  default HostUpdatePolicyStatus status() {
    return HostUpdatePolicyStatus.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "HostUpdatePolicy";

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostUpdatePolicy}. Not thread-safe. */
  final class Builder extends ImmutableHostUpdatePolicy.Builder {}
}
