package io.baremetal.ironic.node;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A machine to register. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface CreateNode {

  /** The hardware type, such as {@code redfish}; must be enabled in Ironic. */
  String driver();

  /** Unique name; empty leaves the node without one. */
  Optional<String> name();

  /** A UUID of the caller's choice, so that a repeated registration is recognised. */
  Optional<String> uuid();

  /** How to reach the management controller, as plain values. Secret. */
  @Value.Redacted
  Map<String, Object> driverInfo();

  /** What is known of the hardware. */
  Map<String, Object> properties();

  /** The caller's own notes. */
  Map<String, Object> extra();

  /** What is to be deployed. May be secret. */
  @Value.Redacted
  Map<String, Object> instanceInfo();

  /** Implementation by aspect of the driver: {@code boot}, {@code deploy}, {@code inspect}, … */
  Map<String, String> driverInterfaces();

  /** Whether to clean on the way to available; empty leaves it to Ironic. */
  Optional<Boolean> automatedClean();

  /** Never switch the machine off. Since API 1.95. */
  Optional<Boolean> disablePowerOff();

  /** Any other field by its JSON name, such as {@code resource_class} or {@code owner}. */
  Map<String, Object> otherFields();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreateNode}s. Not thread-safe. */
  final class Builder extends ImmutableCreateNode.Builder {
    Builder() {}
  }
}
