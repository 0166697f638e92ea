package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.record.RecordField;
import io.baremetal.testkit.ironic.internal.record.RecordKind;
import io.baremetal.testkit.ironic.internal.record.RecordRules;
import io.baremetal.testkit.ironic.internal.record.RecordStore;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Wishes for free nodes, granted a moment later. */
final class Allocations implements RecordRules {

  private static final int PICKING_MILLIS = 50;

  static final RecordKind KIND =
      RecordKind.at("allocations", "Allocation", "allocation")
          .list("candidate_nodes", 1)
          .object("extra", 1)
          .field("last_error", 1, RecordField.Access.READ, Json.nothing())
          .text("name", 1)
          .field("owner", 60, RecordField.Access.CREATE, Json.nothing())
          .field("resource_class", 1, RecordField.Access.CREATE, Json.nothing())
          .field("state", 1, RecordField.Access.READ, Json.text("allocating"))
          .field("traits", 1, RecordField.Access.CREATE, Json.array())
          .field("node", 58, RecordField.Access.CREATE, Json.nothing())
          .field("node_uuid", 1, RecordField.Access.READ, Json.nothing())
          .named()
          .build();

  private final Environment environment;
  private final RecordStore store;

  Allocations(Environment environment, RecordStore store) {
    this.environment = environment;
    this.store = store;
  }

  @Override
  public Set<String> filters() {
    return Set.of("node", "resource_class", "state", "owner");
  }

  @Override
  public Predicate<ObjectNode> filter(Call call) {
    if (call.query("owner").isPresent()) {
      call.require(60);
    }
    Optional<String> node =
        call.query("node").map(ident -> environment.nodes().get(ident, call.version()).uuid());
    return allocation ->
        node.map(uuid -> allocation.path("node_uuid").asText().equals(uuid)).orElse(true)
            && equal(call, allocation, "resource_class")
            && equal(call, allocation, "state")
            && equal(call, allocation, "owner");
  }

  private static boolean equal(Call call, ObjectNode allocation, String field) {
    return call.query(field)
        .map(value -> allocation.path(field).asText().equals(value))
        .orElse(true);
  }

  @Override
  public void create(Call call, ObjectNode made) {
    if (!made.hasNonNull("resource_class") && !made.hasNonNull("node")) {
      throw ApiError.badRequest("The resource_class field is mandatory when not backfilling");
    }
    ArrayNode candidates = Json.array();
    for (JsonNode ident : made.path("candidate_nodes")) {
      try {
        candidates.add(environment.nodes().get(ident.asText(), call.version()).uuid());
      } catch (ApiError missing) {
        throw ApiError.badRequest("Nodes cannot be found: " + ident.asText());
      }
    }
    made.set("candidate_nodes", candidates);
    change(call, made);
  }

  @Override
  public void change(Call call, ObjectNode allocation) {
    store.refuseTaken(allocation, "name", "An allocation with name");
    store.refuseTaken(allocation, "uuid", "An allocation with UUID");
  }

  @Override
  public void created(ObjectNode made) {
    String uuid = made.get("uuid").textValue();
    var unused =
        environment.scheduler().schedule(() -> pick(uuid), PICKING_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void pick(String uuid) {
    synchronized (environment.machines().lock()) {
      store.find(uuid).ifPresent(this::pick);
    }
  }

  private void pick(ObjectNode allocation) {
    allocation.put("updated_at", environment.nodes().now());
    Optional<NodeRecord> found =
        environment.nodes().all().stream().filter(node -> fits(node, allocation)).findFirst();
    if (found.isEmpty()) {
      allocation
          .put("state", "error")
          .put(
              "last_error",
              "Failed to process allocation "
                  + allocation.get("uuid").asText()
                  + ": no available nodes match the resource class "
                  + allocation.path("resource_class").asText()
                  + ".");
      return;
    }
    NodeRecord node = found.get();
    allocation.put("state", "active").put("node_uuid", node.uuid());
    String uuid = allocation.get("uuid").textValue();
    node.set("allocation_uuid", uuid);
    environment.nodes().set(node, "instance_uuid", uuid);
    environment.nodes().touch(node);
  }

  private static boolean fits(NodeRecord node, ObjectNode allocation) {
    String given = allocation.path("node").asText("");
    if (!given.isEmpty()) {
      return given.equals(node.uuid()) || node.text("name").equals(Optional.of(given));
    }
    List<String> has = new ArrayList<>();
    node.get("traits").forEach(trait -> has.add(trait.asText()));
    List<String> candidates = new ArrayList<>();
    allocation.path("candidate_nodes").forEach(uuid -> candidates.add(uuid.asText()));
    return node.state().equals("available")
        && !node.flag("maintenance")
        && node.text("instance_uuid").isEmpty()
        && node.text("power_state").isPresent()
        && node.get("resource_class").equals(allocation.get("resource_class"))
        && StreamSupport.stream(allocation.path("traits").spliterator(), false)
            .allMatch(trait -> has.contains(trait.asText()))
        && (candidates.isEmpty() || candidates.contains(node.uuid()));
  }

  @Override
  public ApiError tooNew(RecordField field) {
    return field.name().equals("node")
        ? ApiError.badRequest(
            "Schema error for allocation: Additional properties are not allowed"
                + " ('node' was unexpected)")
        : ApiError.tooNew();
  }

  @Override
  public void delete(ObjectNode old) {
    Optional<NodeRecord> node = environment.nodes().find(old.path("node_uuid").asText());
    if (node.isEmpty()) {
      return;
    }
    if (node.get().state().equals("active") && !node.get().flag("maintenance")) {
      throw ApiError.conflict(
          "Cannot remove allocation "
              + old.get("uuid").asText()
              + " for node "
              + node.get().uuid()
              + " while it is active");
    }
    node.get().set("allocation_uuid", Json.nothing());
    environment.nodes().set(node.get(), "instance_uuid", null);
    environment.nodes().touch(node.get());
  }

  @Override
  public void show(Call call, ObjectNode shown) {
    shown.remove("node");
  }
}
