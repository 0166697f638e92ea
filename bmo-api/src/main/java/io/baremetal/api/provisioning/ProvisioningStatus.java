package io.baremetal.api.provisioning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the operator reports about its deployment of metal3. Immutable. The form is that of all
 * OpenShift operators; only the generations and {@link #observedGeneration} are in use.
 */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = ProvisioningStatus.Builder.class)
public interface ProvisioningStatus extends Extensible, OmittedWhenEmpty {

  /** Generation of the spec that the last complete pass brought about. */
  Optional<Long> observedGeneration();

  /** Which generation of each deployed object the operator applied last. */
  List<GenerationStatus> generations();

  /** Statements about the operator. */
  List<OperatorCondition> conditions();

  /** Version that is deployed. */
  Optional<String> version();

  /** How many replicas are ready. */
  Optional<Integer> readyReplicas();

  /** Highest revision known; never falls. */
  Optional<Integer> latestAvailableRevision();

  /** The status of an object that nobody has looked at. */
  static ProvisioningStatus empty() {
    return ImmutableProvisioningStatus.of();
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

  /** Gathers the parts of a {@link ProvisioningStatus}. Not thread-safe. */
  final class Builder extends ImmutableProvisioningStatus.Builder {}
}
