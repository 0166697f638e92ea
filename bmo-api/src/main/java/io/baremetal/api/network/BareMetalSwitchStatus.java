package io.baremetal.api.network;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import io.baremetal.api.meta.Condition;
import java.util.List;
import org.immutables.value.Value;

/** What was found out about a switch. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = BareMetalSwitchStatus.Builder.class)
public interface BareMetalSwitchStatus extends Extensible, OmittedWhenEmpty {

  /** Statements; only {@code Valid} is in use. */
  List<Condition> conditions();

  /** The status of an object that nobody has looked at. */
  static BareMetalSwitchStatus empty() {
    return ImmutableBareMetalSwitchStatus.of();
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

  /** Gathers the parts of a {@link BareMetalSwitchStatus}. Not thread-safe. */
  final class Builder extends ImmutableBareMetalSwitchStatus.Builder {}
}
