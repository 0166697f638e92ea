package io.baremetal.api.provisioning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * How bare metal is provisioned in a cluster: the network it happens on, and where images come
 * from. Immutable.
 *
 * <p>Kind {@code Provisioning} of {@code metal3.io/v1alpha1}, cluster-scoped. The operator obeys
 * only the object named {@value #NAME}.
 */
@Value.Immutable
@JsonDeserialize(builder = Provisioning.Builder.class)
public interface Provisioning extends Extensible {

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

  /** Name, labels and so on. */
  @Value.Default
  default ObjectMetadata metadata() {
    return ObjectMetadata.empty();
  }

  /** What the administrator wants. */
  @Value.Default
  default ProvisioningSpec spec() {
    return ProvisioningSpec.empty();
  }

  /** What the operator reports; empty until its first complete pass. */
  @Value.Default
  default ProvisioningStatus status() {
    return ProvisioningStatus.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "Provisioning";

  /** Name of the one object that counts. */
  String NAME = "provisioning-configuration";

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link Provisioning}. Not thread-safe. */
  final class Builder extends ImmutableProvisioning.Builder {}
}
