package io.baremetal.ironic.event;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that happened to a port of a tenant network. */
@Value.Immutable
@RequestStyle
public interface NetworkEvent {

  /** {@code network.bind_port}, {@code network.unbind_port} or {@code network.delete_port}. */
  String event();

  /** The UUID of the network port. */
  String portId();

  /** The MAC address of the port. */
  String macAddress();

  /** Such as {@code ACTIVE}, {@code DOWN}, {@code ERROR}, {@code DELETED}. */
  String status();

  /** The UUID of the instance. */
  Optional<String> deviceId();

  /** The UUID of the node, as the network service knows it. */
  Optional<String> hostId();

  /** Such as {@code baremetal}. */
  Optional<String> vnicType();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link NetworkEvent} values. Not thread-safe. */
  final class Builder extends ImmutableNetworkEvent.Builder {
    Builder() {}
  }
}
