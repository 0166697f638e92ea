package io.baremetal.ironic.volume;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A volume to tell Ironic of. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface CreateVolumeTarget {

  /** The UUID of the node that uses it. */
  String nodeUuid();

  /** The kind of storage, such as {@code iscsi}. */
  String volumeType();

  /** 0 is the volume to boot from; unique within the node. */
  int bootIndex();

  /** The name of the volume where it is kept. */
  String volumeId();

  /** How to reach it, as plain values. May be secret. */
  @Value.Redacted
  Map<String, Object> properties();

  /** A UUID of the caller's choice, so that a repeated creation is recognised. */
  Optional<String> uuid();

  /** The caller's own notes, as plain values. */
  Map<String, Object> extra();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreateVolumeTarget} values. Not thread-safe. */
  final class Builder extends ImmutableCreateVolumeTarget.Builder {
    Builder() {}
  }
}
