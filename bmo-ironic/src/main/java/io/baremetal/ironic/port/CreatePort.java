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

  /** A UUID of the caller's choice, so that a repeated creation is recognised. */
  Optional<String> uuid();

  /** Unique name. Since API 1.88. */
  Optional<String> name();

  /** The port group that it belongs to. Since API 1.24. */
  Optional<String> portGroupUuid();

  /** The network that it is on. Since API 1.34. */
  Optional<String> physicalNetwork();

  /** The switch and its port at the other end, as plain values. Since API 1.19. */
  Map<String, Object> localLinkConnection();

  /** The caller's own notes, as plain values. */
  Map<String, Object> extra();

  /** Any other field by its JSON name, such as {@code category}. */
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
