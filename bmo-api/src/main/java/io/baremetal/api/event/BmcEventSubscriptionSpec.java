package io.baremetal.api.event;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import io.baremetal.api.meta.SecretReference;
import java.util.Optional;
import org.immutables.value.Value;

/** Which events go where. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = BmcEventSubscriptionSpec.Builder.class)
public interface BmcEventSubscriptionSpec extends Extensible, OmittedWhenEmpty {

  /** Name of the host, in the same namespace. */
  Optional<String> hostName();

  /** URL to which the controller posts its events. */
  Optional<String> destination();

  /** Text that the controller adds to each event. */
  Optional<String> context();

  /** Secret with HTTP headers that the controller adds to each post. */
  Optional<SecretReference> httpHeadersRef();

  /** No subscription is wanted. */
  static BmcEventSubscriptionSpec empty() {
    return ImmutableBmcEventSubscriptionSpec.of();
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

  /** Gathers the parts of a {@link BmcEventSubscriptionSpec}. Not thread-safe. */
  final class Builder extends ImmutableBmcEventSubscriptionSpec.Builder {}
}
