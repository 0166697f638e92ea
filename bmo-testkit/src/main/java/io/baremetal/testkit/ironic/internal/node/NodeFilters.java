package io.baremetal.testkit.ironic.internal.node;

import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which nodes a list contains. */
final class NodeFilters {

  /** Name of each filter, and the microversion that brought it; a few are taken in every one. */
  static final Map<String, Integer> SINCE =
      Map.ofEntries(
          Map.entry("instance_uuid", 1),
          Map.entry("chassis_uuid", 1),
          Map.entry("associated", 1),
          Map.entry("maintenance", 1),
          Map.entry("provision_state", 9),
          Map.entry("driver", 16),
          Map.entry("resource_class", 21),
          Map.entry("fault", 42),
          Map.entry("conductor_group", 46),
          Map.entry("conductor", 49),
          Map.entry("owner", 50),
          Map.entry("description_contains", 1),
          Map.entry("retired", 1),
          Map.entry("lessee", 65),
          Map.entry("project", 1),
          Map.entry("shard", 82),
          Map.entry("sharded", 82),
          Map.entry("parent_node", 83),
          Map.entry("include_children", 83),
          Map.entry("instance_name", 104));

  private static final List<String> EQUAL =
      List.of(
          "instance_uuid",
          "chassis_uuid",
          "provision_state",
          "driver",
          "resource_class",
          "fault",
          "conductor_group",
          "owner",
          "lessee",
          "parent_node",
          "instance_name");
  private static final Set<String> FAULTS =
      Set.of("power failure", "clean failure", "rescue abort failure", "service failure");

  private final Call call;
  private final Set<String> states;

  /** The filters that a call names; {@code states} are those that a node can be in. */
  NodeFilters(Call call, Set<String> states) {
    this.call = call;
    this.states = states;
  }

  Predicate<NodeRecord> inDatabase() {
    boolean tooNew =
        SINCE.entrySet().stream()
            .anyMatch(
                filter ->
                    call.query(filter.getKey()).isPresent() && !call.speaks(filter.getValue()));
    if (tooNew) {
      throw ApiError.tooNew();
    }
    refuseUnknownValue("provision_state", states, "Provision state");
    refuseUnknownValue("fault", FAULTS, "Fault");
    Predicate<NodeRecord> all = node -> true;
    for (String name : EQUAL) {
      all = all.and(equal(name));
    }
    return all.and(flag("maintenance"))
        .and(flag("retired"))
        .and(associated())
        .and(shards())
        .and(descriptions())
        .and(projects())
        .and(children());
  }

  /** Ironic applies this one only to the rows of a page: pages may be short without being last. */
  Predicate<NodeRecord> afterPaging() {
    return equal("conductor");
  }

  private void refuseUnknownValue(String name, Set<String> known, String kind) {
    call.query(name)
        .filter(value -> !known.contains(value))
        .ifPresent(
            value -> {
              throw ApiError.badRequest(kind + " \"" + value + "\" is not valid");
            });
  }

  private Predicate<NodeRecord> equal(String name) {
    return call.query(name)
        .<Predicate<NodeRecord>>map(value -> node -> value.equals(node.text(name).orElse(null)))
        .orElse(node -> true);
  }

  private Predicate<NodeRecord> flag(String name) {
    return call.queryFlag(name)
        .<Predicate<NodeRecord>>map(value -> node -> node.flag(name) == value)
        .orElse(node -> true);
  }

  private Predicate<NodeRecord> associated() {
    return call.queryFlag("associated")
        .<Predicate<NodeRecord>>map(
            value -> node -> node.text("instance_uuid").isPresent() == value)
        .orElse(node -> true);
  }

  private Predicate<NodeRecord> shards() {
    Predicate<NodeRecord> named =
        call.queryList("shard")
            .<Predicate<NodeRecord>>map(
                shards -> node -> shards.contains(node.text("shard").orElse("")))
            .orElse(node -> true);
    return call.queryFlag("sharded")
        .<Predicate<NodeRecord>>map(value -> node -> node.text("shard").isPresent() == value)
        .orElse(node -> true)
        .and(named);
  }

  private Predicate<NodeRecord> descriptions() {
    return call.query("description_contains")
        .<Predicate<NodeRecord>>map(
            part -> node -> node.text("description").orElse("").contains(part))
        .orElse(node -> true);
  }

  private Predicate<NodeRecord> projects() {
    return call.query("project")
        .<Predicate<NodeRecord>>map(
            project ->
                node ->
                    List.of(node.text("owner").orElse(""), node.text("lessee").orElse(""))
                        .contains(project))
        .orElse(node -> true);
  }

  private Predicate<NodeRecord> children() {
    boolean everything =
        call.query("parent_node").isPresent() || call.queryFlag("include_children").orElse(false);
    return everything ? node -> true : node -> node.text("parent_node").isEmpty();
  }
}
