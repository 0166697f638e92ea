package io.baremetal.ironic.chassis;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A chassis to tell Ironic of. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface CreateChassis {

  /** What it is, in at most 255 characters. */
  Optional<String> description();

  /** A UUID of the caller's choice, so that a repeated creation is recognised. */
  Optional<String> uuid();

  /** The caller's own notes, as plain values. */
  Map<String, Object> extra();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreateChassis} values. Not thread-safe. */
  final class Builder extends ImmutableCreateChassis.Builder {
    Builder() {}
  }
}
