package io.baremetal.ironic.portgroup;

import io.baremetal.ironic.config.RequestStyle;
import io.baremetal.ironic.node.NodeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which port groups to list, and how much of each. At most one of node, address, shards and
 * conductor groups may select.
 */
@Value.Immutable
@RequestStyle
public interface PortGroupQuery {

  /** Port groups of this node. */
  Optional<NodeRef> node();

  /** The port group with this MAC address. */
  Optional<String> address();

  /** Port groups of nodes in one of these shards, in lower case. Since API 1.106. */
  List<String> shards();

  /** Port groups of nodes of one of these conductor groups. Since API 1.99. */
  List<String> conductorGroups();

  /**
   * Other filters by their name in the API, for those that are newer than this build. Ironic
   * refuses names that it does not know.
   */
  Map<String, String> otherFilters();

  /**
   * The fields to show, by JSON name; empty shows UUID, name and address. Excludes {@link #detail}.
   */
  List<String> fields();

  /** Show all fields. */
  @Value.Default
  default boolean detail() {
    return false;
  }

  /** Groups a page, at least 1; the server may send fewer. Empty leaves it to the server. */
  OptionalInt pageSize();

  /** The field to sort by, {@code -} in front for descending; empty sorts by age of the record. */
  Optional<String> sortBy();

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (detail() && !fields().isEmpty()) {
      throw new IllegalArgumentException("detail shows all fields, so it excludes " + fields());
    }
    if (pageSize().orElse(1) < 1) {
      throw new IllegalArgumentException("page size " + pageSize().getAsInt() + " is below 1");
    }
    long selectors =
        Stream.of(
                node().isPresent(),
                address().isPresent(),
                !shards().isEmpty(),
                !conductorGroups().isEmpty())
            .filter(set -> set)
            .count();
    if (selectors > 1) {
      throw new IllegalArgumentException(
          "Ironic selects port groups by one of node, address, shard and conductor group");
    }
  }

  /** All port groups. */
  static PortGroupQuery all() {
    return builder().build();
  }

  /** The port groups of a node, with all fields. */
  static PortGroupQuery ofNode(NodeRef node) {
    return builder().node(node).detail(true).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PortGroupQuery} values. Not thread-safe. */
  final class Builder extends ImmutablePortGroupQuery.Builder {
    Builder() {}
  }
}
