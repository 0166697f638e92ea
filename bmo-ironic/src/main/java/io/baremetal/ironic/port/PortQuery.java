package io.baremetal.ironic.port;

import io.baremetal.ironic.config.RequestStyle;
import io.baremetal.ironic.node.NodeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Which ports to list, and how much of each. Nothing set lists all, UUID and address each. */
@Value.Immutable
@RequestStyle
public interface PortQuery {

  /** Ports of this node. */
  Optional<NodeRef> node();

  /** The port with this MAC address, in any case. */
  Optional<String> address();

  /** Ports of this port group. Since API 1.24. */
  Optional<String> portGroup();

  /** Ports of nodes in one of these shards, in lower case. Since API 1.82. */
  List<String> shards();

  /** Ports of nodes of one of these conductor groups. Since API 1.99. */
  List<String> conductorGroups();

  /** Ports whose description holds this text. Since API 1.97. */
  Optional<String> descriptionContains();

  /**
   * Other filters by their name in the API, for those that are newer than this build. Ironic
   * refuses names that it does not know.
   */
  Map<String, String> otherFilters();

  /** The fields to show, by JSON name; empty shows UUID and address. Excludes {@link #detail}. */
  List<String> fields();

  /** Show all fields. */
  @Value.Default
  default boolean detail() {
    return false;
  }

  /** Ports a page, at least 1; the server may send fewer. Empty leaves it to the server. */
  OptionalInt pageSize();

  /** The field to sort by, {@code -} in front for descending; empty sorts by age of the record. */
  Optional<String> sortBy();

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (detail() && !fields().isEmpty()) {
      throw new IllegalArgumentException("detail shows all fields, so it excludes " + fields());
    }
    long selectors =
        Stream.of(node().isPresent(), portGroup().isPresent(), !shards().isEmpty())
            .filter(set -> set)
            .count();
    if (selectors > 1) {
      throw new IllegalArgumentException("Ironic selects ports by node, port group or shard");
    }
    boolean one = node().isPresent() || portGroup().isPresent() || address().isPresent();
    if (one && !conductorGroups().isEmpty()) {
      throw new IllegalArgumentException(
          "Ironic selects ports by conductor group, or by node, port group or address");
    }
    if (pageSize().orElse(1) < 1) {
      throw new IllegalArgumentException("page size " + pageSize().getAsInt() + " is below 1");
    }
  }

  /** All ports. */
  static PortQuery all() {
    return builder().build();
  }

  /** The ports of a node, with all fields. */
  static PortQuery ofNode(NodeRef node) {
    return builder().node(node).detail(true).build();
  }

  /** The port with a MAC address, with all fields; at most one. */
  static PortQuery ofAddress(String macAddress) {
    return builder().address(macAddress).detail(true).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PortQuery}s. Not thread-safe. */
  final class Builder extends ImmutablePortQuery.Builder {
    Builder() {}
  }
}
