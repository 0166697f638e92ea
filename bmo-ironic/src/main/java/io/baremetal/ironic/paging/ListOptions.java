package io.baremetal.ironic.paging;

import io.baremetal.ironic.config.RequestStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How much to list of a resource that has no filters worth a type. Nothing set shows a few fields
 * of each item.
 */
@Value.Immutable
@RequestStyle
public interface ListOptions {

  /** The fields to show, by JSON name; empty shows a few. Excludes {@link #detail}. */
  List<String> fields();

  /** Show all fields. */
  @Value.Default
  default boolean detail() {
    return false;
  }

  /** Items a page, at least 1; the server may send fewer. Empty leaves it to the server. */
  OptionalInt pageSize();

  /** The field to sort by, {@code -} in front for descending; empty sorts by age of the record. */
  Optional<String> sortBy();

  /** Filters by their name in the API. Ironic refuses names that it does not know. */
  Map<String, String> filters();

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (detail() && !fields().isEmpty()) {
      throw new IllegalArgumentException("detail shows all fields, so it excludes " + fields());
    }
    if (pageSize().orElse(1) < 1) {
      throw new IllegalArgumentException("page size " + pageSize().getAsInt() + " is below 1");
    }
  }

  /** A few fields of each item. */
  static ListOptions brief() {
    return builder().build();
  }

  /** All fields of each item. */
  static ListOptions full() {
    return builder().detail(true).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ListOptions} values. Not thread-safe. */
  final class Builder extends ImmutableListOptions.Builder {
    Builder() {}
  }
}
