package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.conductor.NodeValidation;
import io.baremetal.testkit.ironic.internal.conductor.TransitionTable;
import io.baremetal.testkit.ironic.internal.conductor.Workshop;
import io.baremetal.testkit.ironic.internal.node.NodeCreation;
import io.baremetal.testkit.ironic.internal.node.NodeFields;
import io.baremetal.testkit.ironic.internal.node.NodeJson;
import io.baremetal.testkit.ironic.internal.node.NodeListing;
import io.baremetal.testkit.ironic.internal.node.NodePatch;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nodes as records: list, create, read, patch, delete, validate, maintenance. */
final class NodesApi {

  private static final int BAD_REQUEST = 400;
  private static final List<String> DELETABLE =
      List.of("manageable", "enroll", "adopt failed", "available");

  private final Environment environment;
  private final NodeListing listing;
  private final NodeCreation creation;

  NodesApi(Workshop workshop, int maxLimit) {
    this.environment = workshop.environment();
    this.listing = new NodeListing(environment.nodes(), TransitionTable.states(), maxLimit);
    this.creation = new NodeCreation(environment.settings().conductor());
  }

  void addTo(Router router) {
    router
        .on("GET /nodes", call -> ok(listing.list(call, NodeListing.Depth.SUMMARY)))
        .on("POST /nodes", this::create)
        .on("GET /nodes/detail", call -> ok(listing.list(call, NodeListing.Depth.FULL)))
        .on("GET /nodes/{node}", this::get)
        .on("PATCH /nodes/{node}", this::patch)
        .on("DELETE /nodes/{node}", this::delete)
        .on("GET /nodes/{node}/validate", this::validate)
        .on("PUT /nodes/{node}/maintenance", this::enterMaintenance)
        .on("DELETE /nodes/{node}/maintenance", this::leaveMaintenance);
  }

  private FakeReply.Complete create(Call call) {
    ObjectNode fields = creation.fields(call.bodyObject(), call.version());
    NodeRecord node = environment.nodes().add(fields);
    return FakeReply.json(201, json(call).full(node))
        .withHeader("Location", call.baseUrl() + "/v1/nodes/" + node.uuid());
  }

  private FakeReply.Complete get(Call call) {
    call.allowQuery(Set.of("fields"));
    NodeRecord node = node(call);
    Optional<List<String>> fields = call.queryList("fields");
    if (fields.isEmpty()) {
      return ok(json(call).full(node));
    }
    call.require(8);
    fields.get().forEach(name -> NodeFields.selectable(name, BAD_REQUEST, call.version()));
    return ok(json(call).some(node, fields.get()));
  }

  private FakeReply.Complete patch(Call call) {
    NodePatch patch = NodePatch.of(call);
    NodeRecord node = node(call);
    patch.checkState(node, call.version());
    Workshop.refuseLocked(node);
    environment.nodes().replace(node, patch.apply(node));
    // The real server writes its answer while it still holds the lock.
    node.set("reservation", environment.settings().conductor());
    ObjectNode answer = json(call).full(node);
    node.set("reservation", Json.nothing());
    return ok(answer);
  }

  private FakeReply.Complete delete(Call call) {
    NodeRecord node = node(call);
    Workshop.refuseLocked(node);
    boolean maintenance = node.flag("maintenance");
    if (!maintenance && !DELETABLE.contains(node.state())) {
      throw ApiError.conflict(
          "Can not delete node \""
              + node.uuid()
              + "\" while it is in provision state \""
              + node.state()
              + "\". Valid provision states to perform deletion are: "
              + String.join(", ", DELETABLE)
              + ", or maintenance mode.");
    }
    if (!maintenance && node.text("instance_uuid").isPresent()) {
      throw ApiError.conflict(
          "Node "
              + node.uuid()
              + " is associated with instance "
              + node.text("instance_uuid").get()
              + ".");
    }
    environment.ports().of(node).forEach(environment.ports()::remove);
    environment.nodes().remove(node);
    return FakeReply.empty(204);
  }

  private FakeReply.Complete validate(Call call) {
    return ok(NodeValidation.of(node(call)));
  }

  private FakeReply.Complete enterMaintenance(Call call) {
    NodeRecord node = node(call);
    Workshop.refuseLocked(node);
    node.set("maintenance", Json.parse("true"));
    node.set("maintenance_reason", call.body().path("reason").textValue());
    environment.nodes().touch(node);
    return FakeReply.empty(202);
  }

  private FakeReply.Complete leaveMaintenance(Call call) {
    NodeRecord node = node(call);
    Workshop.refuseLocked(node);
    node.set("maintenance", Json.parse("false"));
    node.set("maintenance_reason", Json.nothing());
    node.set("fault", Json.nothing());
    environment.nodes().touch(node);
    return FakeReply.empty(202);
  }

  private NodeRecord node(Call call) {
    return environment.nodes().get(call.path("node"), call.version());
  }

  private static NodeJson json(Call call) {
    return new NodeJson(call.baseUrl(), call.version());
  }

  private static FakeReply.Complete ok(ObjectNode body) {
    return FakeReply.json(200, body);
  }
}
