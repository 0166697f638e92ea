package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One page of a sorted list, cut the way SQL cuts it: nulls sort lowest, and what follows a marker
 * is found by comparing values, so that rows with null drop out after a marker that has a value.
 *
 * @param key the field to sort by, or {@code id}
 * @param direction which way
 * @param limit the most rows on a page
 */
record NodePage(String key, Direction direction, int limit) {

  private static final Set<String> UNSORTABLE =
      Set.of(
          "properties",
          "driver_info",
          "extra",
          "instance_info",
          "driver_internal_info",
          "clean_step",
          "deploy_step",
          "service_step",
          "raid_config",
          "target_raid_config",
          "traits",
          "network_data");

  enum Direction {
    ASC,
    DESC
  }

  NodePage {
    boolean known = key.equals("id") || NodeFields.find(key).isPresent();
    if (!known || UNSORTABLE.contains(key)) {
      throw ApiError.badRequest(
          "The sort_key value \"" + key + "\" is an invalid field for sorting");
    }
  }

  List<NodeRecord> of(
      Collection<NodeRecord> nodes, Predicate<NodeRecord> filter, Optional<NodeRecord> marker) {
    boolean stored = key.equals("id") && direction == Direction.ASC;
    Comparator<NodeRecord> order =
        direction == Direction.ASC ? ascending() : ascending().reversed();
    return (stored ? nodes.stream() : nodes.stream().sorted(order))
        .filter(marker.map(this::after).orElse(node -> true))
        .filter(filter)
        .limit(limit)
        .toList();
  }

  private Comparator<NodeRecord> ascending() {
    Comparator<NodeRecord> byId = Comparator.comparingLong(NodeRecord::id);
    return key.equals("id")
        ? byId
        : Comparator.comparing(
                (NodeRecord node) -> text(node.get(key)).orElse(null),
                Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(byId);
  }

  private Predicate<NodeRecord> after(NodeRecord marker) {
    Predicate<NodeRecord> laterId = node -> beyond(Long.compare(node.id(), marker.id()));
    Optional<String> from = key.equals("id") ? Optional.empty() : text(marker.get(key));
    if (from.isEmpty()) {
      return laterId;
    }
    return node ->
        text(node.get(key))
            .map(value -> value.compareTo(from.get()))
            .filter(order -> beyond(order) || (order == 0 && laterId.test(node)))
            .isPresent();
  }

  private boolean beyond(int order) {
    return direction == Direction.ASC ? order > 0 : order < 0;
  }

  private static Optional<String> text(JsonNode value) {
    return value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }
}
