package io.baremetal.ironic.template;

import io.baremetal.ironic.config.RequestStyle;
import io.baremetal.ironic.node.NodeStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A deploy template to make. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface CreateDeployTemplate {

  /** The trait that makes it apply, such as {@code CUSTOM_RAID1}. */
  String name();

  /** What to run, at least one, each with a priority. */
  List<NodeStep> steps();

  /** A UUID of the caller's choice, so that a repeated creation is recognised. */
  Optional<String> uuid();

  /** The caller's own notes, as plain values. */
  Map<String, Object> extra();

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (steps().isEmpty()) {
      throw new IllegalArgumentException("deploy template " + name() + " has no steps");
    }
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreateDeployTemplate} values. Not thread-safe. */
  final class Builder extends ImmutableCreateDeployTemplate.Builder {
    Builder() {}
  }
}
