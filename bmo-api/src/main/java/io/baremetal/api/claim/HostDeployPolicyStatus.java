package io.baremetal.api.claim;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import org.immutables.value.Value;

/** Nothing is reported about policies. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostDeployPolicyStatus.Builder.class)
public interface HostDeployPolicyStatus extends Extensible, OmittedWhenEmpty {

  /** The status of an object that nobody has looked at. */
  static HostDeployPolicyStatus empty() {
    return ImmutableHostDeployPolicyStatus.of();
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

  /** Gathers the parts of a {@link HostDeployPolicyStatus}. Not thread-safe. */
  final class Builder extends ImmutableHostDeployPolicyStatus.Builder {}
}
