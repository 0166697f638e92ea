package io.baremetal.api.firmware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.util.Optional;
import org.immutables.value.Value;

/** When settings of a provisioned host may change. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostUpdatePolicySpec.Builder.class)
public interface HostUpdatePolicySpec extends Extensible, OmittedWhenEmpty {

  /** When BIOS settings are applied; absent means {@link UpdateTime#ON_PREPARING}. */
  Optional<UpdateTime> firmwareSettings();

  /** When firmware is installed; absent means {@link UpdateTime#ON_PREPARING}. */
  Optional<UpdateTime> firmwareUpdates();

  /** A policy that says nothing. */
  static HostUpdatePolicySpec empty() {
    return ImmutableHostUpdatePolicySpec.of();
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

  /** Gathers the parts of a {@link HostUpdatePolicySpec}. Not thread-safe. */
  final class Builder extends ImmutableHostUpdatePolicySpec.Builder {}
}
