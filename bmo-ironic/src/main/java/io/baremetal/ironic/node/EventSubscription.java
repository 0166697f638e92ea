package io.baremetal.ironic.node;

import io.baremetal.ironic.config.RequestStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a management controller shall send its alerts. */
@Value.Immutable
@RequestStyle
public interface EventSubscription {

  /** The URL that takes the events. */
  String destination();

  /** A text that comes back with every event. */
  Optional<String> context();

  /** The kinds of events, such as {@code Alert}; empty leaves it to Ironic, which takes alerts. */
  List<String> eventTypes();

  /** The protocol; empty means Redfish. */
  Optional<String> protocol();

  /** HTTP headers to send along, such as a token. Secret. */
  @Value.Redacted
  Map<String, String> httpHeaders();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link EventSubscription}s. Not thread-safe. */
  final class Builder extends ImmutableEventSubscription.Builder {
    Builder() {}
  }
}
