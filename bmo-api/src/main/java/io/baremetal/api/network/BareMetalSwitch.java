package io.baremetal.api.network;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * A network switch that hosts are plugged into. Immutable.
 *
 * <p>Kind {@code BareMetalSwitch} of {@code metal3.io/v1alpha1}, namespaced.
 */
@Value.Immutable
@JsonDeserialize(builder = BareMetalSwitch.Builder.class)
public interface BareMetalSwitch extends Extensible {

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

  /** How to reach it. */
  @Value.Default
  default BareMetalSwitchSpec spec() {
    return BareMetalSwitchSpec.empty();
  }

  /** What the operator reports. */
  @Value.Default
  default BareMetalSwitchStatus status() {
    return BareMetalSwitchStatus.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "BareMetalSwitch";

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link BareMetalSwitch}. Not thread-safe. */
  final class Builder extends ImmutableBareMetalSwitch.Builder {}
}
