package io.baremetal.api.claim;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * From which namespaces the hosts of this namespace may be claimed. Immutable.
 *
 * <p>Kind {@code HostDeployPolicy} of {@code metal3.io/v1alpha1}, namespaced.
 */
@Value.Immutable
@JsonDeserialize(builder = HostDeployPolicy.Builder.class)
public interface HostDeployPolicy extends Extensible {

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
  default HostDeployPolicySpec spec() {
    return HostDeployPolicySpec.empty();
  }

  /** Always empty. */
  @Value.Default
  default HostDeployPolicyStatus status() {
    return HostDeployPolicyStatus.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "HostDeployPolicy";

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostDeployPolicy}. Not thread-safe. */
  final class Builder extends ImmutableHostDeployPolicy.Builder {}
}
