package io.baremetal.ironic.driver;

import io.baremetal.ironic.config.RequestStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Which drivers to list, and how much of each. Nothing set lists all, names and hosts. */
@Value.Immutable
@RequestStyle
public interface DriverQuery {

  /** {@code dynamic} or {@code classic}. Since API 1.30. */
  Optional<String> type();

  /** The fields to show, by JSON name. Since API 1.77. Excludes {@link #detail}. */
  List<String> fields();

  /** Show all fields, the interfaces among them. Since API 1.30. */
  @Value.Default
  default boolean detail() {
    return false;
  }

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (detail() && !fields().isEmpty()) {
      throw new IllegalArgumentException("detail shows all fields, so it excludes " + fields());
    }
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link DriverQuery} values. Not thread-safe. */
  final class Builder extends ImmutableDriverQuery.Builder {
    Builder() {}
  }
}
