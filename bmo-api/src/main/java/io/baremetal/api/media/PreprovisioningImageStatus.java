package io.baremetal.api.media;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import io.baremetal.api.meta.Condition;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What was built for a host. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = PreprovisioningImageStatus.Builder.class)
public interface PreprovisioningImageStatus extends Extensible, OmittedWhenEmpty {

  /** Where the image is. */
  Optional<String> imageUrl();

  /** Where the kernel is, for an initial RAM disk. */
  Optional<String> kernelUrl();

  /** Parameters that the kernel needs in addition. */
  Optional<String> extraKernelParams();

  /** Format of the image. */
  Optional<ImageFormat> format();

  /** CPU architecture of the image. */
  Optional<String> architecture();

  /** Network configuration that is in the image. */
  Optional<SecretStatus> networkData();

  /** Statements: {@code Ready} and {@code Error}. */
  List<Condition> conditions();

  /** Nothing was built yet. */
  static PreprovisioningImageStatus empty() {
    return ImmutablePreprovisioningImageStatus.of();
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

  /** Gathers the parts of a {@link PreprovisioningImageStatus}. Not thread-safe. */
  final class Builder extends ImmutablePreprovisioningImageStatus.Builder {}
}
