package io.baremetal.ironic.portgroup;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A port group to tell Ironic of. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface CreatePortGroup {

  /** The UUID of the node that has the ports. */
  String nodeUuid();

  /** Unique name. */
  Optional<String> name();

  /** The MAC address of the whole group. */
  Optional<String> address();

  /** A UUID of the caller's choice, so that a repeated creation is recognised. */
  Optional<String> uuid();

  /** How the ports share the work; empty means {@code active-backup}. Since API 1.26. */
  Optional<String> mode();

  /** Settings of the bond, as plain values. Since API 1.26. */
  Map<String, Object> properties();

  /** Whether its ports may also be used one by one; empty means they may. */
  Optional<Boolean> standalonePortsSupported();

  /** The caller's own notes, as plain values. */
  Map<String, Object> extra();

  /** Any other field by its JSON name, such as {@code category}. */
  Map<String, Object> otherFields();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreatePortGroup} values. Not thread-safe. */
  final class Builder extends ImmutableCreatePortGroup.Builder {
    Builder() {}
  }
}
