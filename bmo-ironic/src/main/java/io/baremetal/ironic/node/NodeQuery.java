package io.baremetal.ironic.node;

import io.baremetal.ironic.config.RequestStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which nodes to list, and how much of each. Nothing set lists all, with a few fields. */
@Value.Immutable
@RequestStyle
public interface NodeQuery {

  /** Nodes in this state. */
  Optional<ProvisionState> provisionState();

  /** Nodes of this hardware type. */
  Optional<String> driver();

  /** Nodes in, or out of, maintenance. */
  Optional<Boolean> maintenance();

  /** Nodes with, or without, an instance. */
  Optional<Boolean> associated();

  /** The node of this instance. */
  Optional<String> instanceUuid();

  /**
   * Other filters by their name in the API, such as {@code owner}, {@code resource_class}, {@code
   * fault}, {@code shard}. Ironic refuses names that it does not know.
   */
  Map<String, String> otherFilters();

  /** The fields to show, by JSON name; empty shows a few. Excludes {@link #detail}. */
  List<String> fields();

  /** Show all fields. */
  @Value.Default
  default boolean detail() {
    return false;
  }

  /** Nodes a page, at least 1; the server may send fewer. Empty leaves it to the server. */
  OptionalInt pageSize();

  /** The field to sort by, {@code -} in front for descending; empty sorts by age of the record. */
  Optional<String> sortBy();

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (detail() && !fields().isEmpty()) {
      throw new IllegalArgumentException("detail shows all fields, so it excludes " + fields());
    }
    if (otherFilters().containsKey("conductor")) {
      throw new IllegalArgumentException(
          "Ironic filters by conductor after it made the pages, so some would be short or empty;"
              + " list with the field conductor and filter the result");
    }
    if (provisionState().filter(ProvisionState.UNRECOGNIZED::equals).isPresent()) {
      throw new IllegalArgumentException("UNRECOGNIZED is no state that can be listed");
    }
    if (pageSize().orElse(1) < 1) {
      throw new IllegalArgumentException("page size " + pageSize().getAsInt() + " is below 1");
    }
  }

  /** All nodes, a few fields each. */
  static NodeQuery all() {
    return builder().build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link NodeQuery}s. Not thread-safe. */
  final class Builder extends ImmutableNodeQuery.Builder {
    Builder() {}
  }
}
