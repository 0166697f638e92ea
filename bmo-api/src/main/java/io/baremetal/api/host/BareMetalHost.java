package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * A physical machine under management: what its owner wants ({@link #spec}) and what the operator
 * reports ({@link #status}). Immutable.
 *
 * <p>Kind {@code BareMetalHost} of {@code metal3.io/v1alpha1}, namespaced.
 */
@Value.Immutable
@JsonDeserialize(builder = BareMetalHost.Builder.class)
public interface BareMetalHost extends Extensible {

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

  /** What the owner wants. */
  @Value.Default
  default HostSpec spec() {
    return HostSpec.empty();
  }

  /** What the operator reports; empty until it has seen the host. */
  @Value.Default
  default HostStatus status() {
    return HostStatus.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "BareMetalHost";

  /** Whether deletion was asked for. */
  default boolean isBeingDeleted() {
    return metadata().isBeingDeleted();
  }

  /** Whether the host is to be left alone altogether. */
  default boolean isPaused() {
    return metadata().annotations().containsKey(HostAnnotations.PAUSED);
  }

  /** Whether somebody asked to take the host out of management. */
  default boolean hasDetachedAnnotation() {
    return metadata().annotations().containsKey(HostAnnotations.DETACHED);
  }

  /** Whether inspection is forbidden, by the spec or by the annotation. */
  default boolean isInspectionDisabled() {
    return spec().inspectionMode().filter(InspectionMode.DISABLED::equals).isPresent()
        || metadata()
            .annotation(HostAnnotations.INSPECT)
            .filter(HostAnnotations.INSPECT_DISABLED::equals)
            .isPresent();
  }

  /** Whether somebody asked for a new inspection by annotation. */
  default boolean isInspectionRequested() {
    return metadata()
        .annotation(HostAnnotations.INSPECT)
        .filter(value -> !value.equals(HostAnnotations.INSPECT_DISABLED))
        .isPresent();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link BareMetalHost}. Not thread-safe. */
  final class Builder extends ImmutableBareMetalHost.Builder {}
}
