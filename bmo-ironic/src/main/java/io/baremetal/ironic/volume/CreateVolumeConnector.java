package io.baremetal.ironic.volume;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A way to reach storage to tell Ironic of. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface CreateVolumeConnector {

  /** The UUID of the node that has it. */
  String nodeUuid();

  /** The kind of name: {@code iqn}, {@code wwnn}, {@code wwpn}, {@code ip}, {@code mac}, … */
  String type();

  /** The name itself; unique together with the type. */
  String connectorId();

  /** A UUID of the caller's choice, so that a repeated creation is recognised. */
  Optional<String> uuid();

  /** The caller's own notes, as plain values. */
  Map<String, Object> extra();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreateVolumeConnector} values. Not thread-safe. */
  final class Builder extends ImmutableCreateVolumeConnector.Builder {
    Builder() {}
  }
}
