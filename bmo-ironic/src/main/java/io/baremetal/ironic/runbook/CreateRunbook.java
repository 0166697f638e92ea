package io.baremetal.ironic.runbook;

import io.baremetal.ironic.config.RequestStyle;
import io.baremetal.ironic.node.NodeStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A runbook to make. Only what is set is sent. */
@Value.Immutable
@RequestStyle
public interface CreateRunbook {

  /** Unique name; before API 1.112 a trait such as {@code CUSTOM_FLASH}. */
  String name();

  /** What to run, at least one, each with an order. */
  List<NodeStep> steps();

  /** Run without booting the ramdisk. */
  Optional<Boolean> disableRamdisk();

  /** Let everybody use it. */
  Optional<Boolean> isPublic();

  /** Whose it is. */
  Optional<String> owner();

  /** What it is for. Since API 1.112. */
  Optional<String> description();

  /** A UUID of the caller's choice, so that a repeated creation is recognised. */
  Optional<String> uuid();

  /** The caller's own notes, as plain values. */
  Map<String, Object> extra();

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (steps().isEmpty()) {
      throw new IllegalArgumentException("runbook " + name() + " has no steps");
    }
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreateRunbook} values. Not thread-safe. */
  final class Builder extends ImmutableCreateRunbook.Builder {
    Builder() {}
  }
}
