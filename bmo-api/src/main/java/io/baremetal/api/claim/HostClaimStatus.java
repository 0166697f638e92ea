package io.baremetal.api.claim;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import io.baremetal.api.meta.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What became of a claim. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostClaimStatus.Builder.class)
public interface HostClaimStatus extends Extensible, OmittedWhenEmpty {

  /** Host that was found. */
  Optional<ClaimedObject> bareMetalHost();

  /** HardwareData of that host. */
  Optional<ClaimedObject> hardwareData();

  /** Whether the machine is on. */
  Optional<Boolean> poweredOn();

  /** When this status last changed. */
  Optional<Instant> lastUpdated();

  /** Statements about the claim. */
  List<Condition> conditions();

  /** The status of an object that nobody has looked at. */
  static HostClaimStatus empty() {
    return ImmutableHostClaimStatus.of();
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

  /** Gathers the parts of a {@link HostClaimStatus}. Not thread-safe. */
  final class Builder extends ImmutableHostClaimStatus.Builder {}
}
