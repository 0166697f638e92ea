package io.baremetal.ironic.port;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A port to tell Ironic of. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface CreatePort {

  /** The UUID of the node that has the port. */
  String nodeUuid();

  /** The MAC address. */
  String address();

  /** Whether the machine may boot from the network through it; empty means it may. */
  Optional<Boolean> pxeEnabled();

  /** Any other field by its JSON name, such as {@code physical_network}. */
  Map<String, Object> otherFields();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreatePort}s. Not thread-safe. */
  final class Builder extends ImmutableCreatePort.Builder {
    Builder() {}
  }
}
