package io.baremetal.api.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.util.Optional;
import org.immutables.value.Value;

/** What became of a subscription. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = BmcEventSubscriptionStatus.Builder.class)
public interface BmcEventSubscriptionStatus extends Extensible, OmittedWhenEmpty {

  /** Identity of the subscription at the management controller. */
  @JsonProperty("subscriptionID")
  Optional<String> subscriptionId();

  /** What went wrong last. */
  Optional<String> error();

  /** The status of an object that nobody has looked at. */
  static BmcEventSubscriptionStatus empty() {
    return ImmutableBmcEventSubscriptionStatus.of();
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

  /** Gathers the parts of a {@link BmcEventSubscriptionStatus}. Not thread-safe. */
  final class Builder extends ImmutableBmcEventSubscriptionStatus.Builder {}
}
