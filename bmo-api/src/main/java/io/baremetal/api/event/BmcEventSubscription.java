package io.baremetal.api.event;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * Asks the management controller of a host to report its events to a URL. Immutable.
 *
 * <p>Kind {@code BMCEventSubscription} of {@code metal3.io/v1alpha1}, namespaced.
 */
@Value.Immutable
@JsonDeserialize(builder = BmcEventSubscription.Builder.class)
public interface BmcEventSubscription extends Extensible {

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

  /** What is wanted. */
  @Value.Default
  default BmcEventSubscriptionSpec spec() {
    return BmcEventSubscriptionSpec.empty();
  }

  /** What the operator reports. */
  @Value.Default
  default BmcEventSubscriptionStatus status() {
    return BmcEventSubscriptionStatus.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "BMCEventSubscription";

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link BmcEventSubscription}. Not thread-safe. */
  final class Builder extends ImmutableBmcEventSubscription.Builder {}
}
