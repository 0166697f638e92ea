package io.baremetal.api.claim;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.util.Optional;
import org.immutables.value.Value;

/** From which namespaces hosts may be claimed. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostDeployPolicySpec.Builder.class)
public interface HostDeployPolicySpec extends Extensible, OmittedWhenEmpty {

  /** Which namespaces; absent means none. */
  Optional<ClaimNamespaces> hostClaimNamespaces();

  /** A policy that lets nobody in. */
  static HostDeployPolicySpec empty() {
    return ImmutableHostDeployPolicySpec.of();
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

  /** Gathers the parts of a {@link HostDeployPolicySpec}. Not thread-safe. */
  final class Builder extends ImmutableHostDeployPolicySpec.Builder {}
}
