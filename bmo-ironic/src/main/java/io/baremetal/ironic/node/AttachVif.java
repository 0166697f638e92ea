package io.baremetal.ironic.node;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A port of a tenant network to connect a machine to. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface AttachVif {

  /** The id of the network port. */
  String id();

  /** The port of the node to use; empty lets Ironic choose. Since API 1.67. */
  Optional<String> portUuid();

  /** The port group of the node to use. Since API 1.67. */
  Optional<String> portGroupUuid();

  /** Anything else that the network interface understands. */
  Map<String, Object> otherFields();

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (portUuid().isPresent() && portGroupUuid().isPresent()) {
      throw new IllegalArgumentException("VIF " + id() + " goes to a port or to a port group");
    }
  }

  /** A network port, wherever Ironic puts it. */
  static AttachVif of(String id) {
    return builder().id(id).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AttachVif} values. Not thread-safe. */
  final class Builder extends ImmutableAttachVif.Builder {
    Builder() {}
  }
}
