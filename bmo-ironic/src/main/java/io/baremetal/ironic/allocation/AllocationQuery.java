package io.baremetal.ironic.allocation;

import io.baremetal.ironic.config.RequestStyle;
import io.baremetal.ironic.node.NodeRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which allocations to list, and how much of each. Nothing set lists all with all fields. */
@Value.Immutable
@RequestStyle
public interface AllocationQuery {

  /** The allocation of this node. */
  Optional<NodeRef> node();

  /** Allocations that want this class. */
  Optional<String> resourceClass();

  /** Allocations in this state. */
  Optional<AllocationState> state();

  /** Allocations for this owner. Since API 1.60. */
  Optional<String> owner();

  /** The fields to show, by JSON name; empty shows all. */
  List<String> fields();

  /** Allocations a page, at least 1; the server may send fewer. Empty leaves it to the server. */
  OptionalInt pageSize();

  /** The field to sort by, {@code -} in front for descending; empty sorts by age of the record. */
  Optional<String> sortBy();

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (pageSize().orElse(1) < 1) {
      throw new IllegalArgumentException("page size " + pageSize().getAsInt() + " is below 1");
    }
    if (state().filter(AllocationState.UNRECOGNIZED::equals).isPresent()) {
      throw new IllegalArgumentException("UNRECOGNIZED is no state that can be listed");
    }
  }

  /** All allocations. */
  static AllocationQuery all() {
    return builder().build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AllocationQuery} values. Not thread-safe. */
  final class Builder extends ImmutableAllocationQuery.Builder {
    Builder() {}
  }
}
