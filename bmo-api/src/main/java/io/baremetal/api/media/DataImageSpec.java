package io.baremetal.api.media;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.util.Optional;
import org.immutables.value.Value;

/** Which ISO is wanted in a host. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = DataImageSpec.Builder.class)
public interface DataImageSpec extends Extensible, OmittedWhenEmpty {

  /** Where the ISO is. The CRD requires it. */
  Optional<String> url();

  /** No ISO. */
  static DataImageSpec empty() {
    return ImmutableDataImageSpec.of();
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

  /** Gathers the parts of a {@link DataImageSpec}. Not thread-safe. */
  final class Builder extends ImmutableDataImageSpec.Builder {}
}
