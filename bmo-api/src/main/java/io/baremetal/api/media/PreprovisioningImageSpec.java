package io.baremetal.api.media;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a host needs of its deploy agent image. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = PreprovisioningImageSpec.Builder.class)
public interface PreprovisioningImageSpec extends Extensible, OmittedWhenEmpty {

  /** Name of the Secret, in the same namespace, with the agent's network configuration. */
  Optional<String> networkDataName();

  /** CPU architecture. */
  Optional<String> architecture();

  /** Formats that can be booted, best first. */
  List<ImageFormat> acceptFormats();

  /** Nothing is needed. */
  static PreprovisioningImageSpec empty() {
    return ImmutablePreprovisioningImageSpec.of();
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

  /** Gathers the parts of a {@link PreprovisioningImageSpec}. Not thread-safe. */
  final class Builder extends ImmutablePreprovisioningImageSpec.Builder {}
}
