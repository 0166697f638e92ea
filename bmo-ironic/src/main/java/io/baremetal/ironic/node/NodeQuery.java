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

  /** Nodes in this chassis, by UUID. */
  Optional<String> chassisUuid();

  /** Nodes of this class. Since API 1.21. */
  Optional<String> resourceClass();

  /** Nodes that Ironic put into maintenance for this reason. Since API 1.42. */
  Optional<String> fault();

  /** Nodes of this owner. Since API 1.50. */
  Optional<String> owner();

  /** Nodes on loan to this one. Since API 1.65. */
  Optional<String> lessee();

  /** Nodes owned by, or on loan to, this one. Since API 1.65. */
  Optional<String> project();

  /** Nodes of these conductors' group; empty text is the default group. Since API 1.46. */
  Optional<String> conductorGroup();

  /**
   * Nodes that this conductor takes care of. Ironic filters after it has made the pages, which
   * leaves some of them short or empty, so the client filters; the field {@code conductor} must be
   * among {@link #fields}, or {@link #detail} set. Since API 1.49.
   */
  Optional<String> conductor();

  /**
   * Nodes in one of these shards. Ironic turns the names into lower case before it compares, so a
   * shard with a capital letter cannot be found. Since API 1.82.
   */
  List<String> shards();

  /** Nodes in any shard, or in none. Since API 1.82. */
  Optional<Boolean> sharded();

  /** Nodes to be taken out of use, or the others. Since API 1.61. */
  Optional<Boolean> retired();

  /** Parts of this node, by UUID; a name finds nothing. Since API 1.83. */
  Optional<NodeRef> parent();

  /** Show nodes that are parts of others too. Since API 1.83. */
  Optional<Boolean> includeChildren();

  /** Nodes whose description holds this text. Since API 1.51. */
  Optional<String> descriptionContains();

  /** The nodes of an instance with this name. Since API 1.104. */
  Optional<String> instanceName();

  /**
   * Other filters by their name in the API, for those that are newer than this build. Ironic
   * refuses names that it does not know.
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
    NodeQueryRules.check(this);
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
