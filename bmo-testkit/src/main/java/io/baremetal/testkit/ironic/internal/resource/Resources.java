package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.record.RecordApi;
import io.baremetal.testkit.ironic.internal.record.RecordKind;
import io.baremetal.testkit.ironic.internal.record.RecordRules;
import io.baremetal.testkit.ironic.internal.record.RecordStore;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that there is beside nodes and ports. */
public final class Resources {

  private static final int METHOD_UNKNOWN = 405;
  private static final int PATH_UNKNOWN = 404;

  private final Environment environment;
  private final int maxLimit;
  private final Map<RecordKind, RecordStore> stores = new LinkedHashMap<>();

  /**
   * Nothing yet.
   *
   * @param maxLimit the most items on a page
   */
  public Resources(Environment environment, int maxLimit) {
    this.environment = environment;
    this.maxLimit = maxLimit;
  }

  /** Adds all endpoints. */
  public void addTo(Router router) {
    groups(router);
    RecordStore connectors = store(Volumes.CONNECTORS);
    api(connectors, new Volumes(environment, connectors)).addTo(router, 32, PATH_UNKNOWN);
    RecordStore targets = store(Volumes.TARGETS);
    api(targets, new Volumes(environment, targets)).addTo(router, 32, PATH_UNKNOWN);
    api(store(ChassisRules.KIND), new ChassisRules(environment.nodes()))
        .addTo(router, 1, PATH_UNKNOWN);
    allocations(router);
    RecordStore templates = store(DeployTemplates.KIND);
    api(templates, new DeployTemplates(templates)).addTo(router, 55, METHOD_UNKNOWN);
    RecordStore runbooks = store(Runbooks.KIND);
    api(runbooks, new Runbooks(runbooks)).addTo(router, 92, METHOD_UNKNOWN);
    new RunbookTraits(runbooks).addTo(router);
    api(store(InspectionRules.KIND), new InspectionRules()).addTo(router, 96, METHOD_UNKNOWN);
  }

  private void groups(Router router) {
    RecordStore groups = store(PortGroups.KIND);
    RecordApi api = api(groups, new PortGroups(environment, groups));
    api.addTo(router, 23, PATH_UNKNOWN);
    // By name this is broken in the real server, too.
    router.on(
        "GET /nodes/{node}/portgroups",
        24,
        call -> {
          String uuid = call.path("node");
          if (environment.nodes().find(uuid).isEmpty()) {
            throw ApiError.of(404, "Portgroup None could not be found.");
          }
          return api.listing().page(call, group -> group.path("node_uuid").asText().equals(uuid));
        });
  }

  private void allocations(Router router) {
    RecordStore allocations = store(Allocations.KIND);
    Allocations rules = new Allocations(environment, allocations);
    RecordApi api = api(allocations, rules);
    router.on("PATCH /allocations/{id}", 57, METHOD_UNKNOWN, api::patch);
    api.addTo(router, 52, METHOD_UNKNOWN);
    router
        .on(
            "GET /nodes/{node}/allocation",
            52,
            call -> FakeReply.json(200, api.shown(call, ofNode(call, allocations))))
        .on(
            "DELETE /nodes/{node}/allocation",
            52,
            call -> {
              ObjectNode old = ofNode(call, allocations);
              rules.delete(old);
              allocations.remove(old);
              return FakeReply.empty(204);
            });
  }

  private ObjectNode ofNode(Call call, RecordStore allocations) {
    String ident = call.path("node");
    NodeRecord node;
    try {
      node = environment.nodes().get(ident, call.version());
    } catch (ApiError missing) {
      throw ApiError.badRequest("Node " + ident + " could not be found.");
    }
    return node.text("allocation_uuid")
        .flatMap(allocations::find)
        .orElseThrow(() -> ApiError.of(404, "Allocation for node " + ident + " was not found"));
  }

  /**
   * The UUID of a port group that a client means.
   *
   * @throws ApiError 404
   */
  public String portGroup(String ident) {
    return store(PortGroups.KIND).get(ident).get("uuid").textValue();
  }

  /**
   * The steps that a runbook has for a node.
   *
   * @throws ApiError 404 if there is none, 400 if it is not for this node
   */
  public ArrayNode runbookSteps(String ident, NodeRecord node, int version) {
    ObjectNode runbook = store(Runbooks.KIND).get(ident);
    Runbooks.refuseOther(runbook, node, version);
    return runbook.withArray("steps").deepCopy();
  }

  /** Loses everything. */
  public void clear() {
    stores.values().forEach(RecordStore::clear);
  }

  private RecordStore store(RecordKind kind) {
    return stores.computeIfAbsent(kind, made -> new RecordStore(made, this::hasItsNode));
  }

  /** What belongs to a node goes with it. */
  private boolean hasItsNode(ObjectNode one) {
    String node = one.path("node_uuid").textValue();
    return node == null || environment.nodes().find(node).isPresent();
  }

  private RecordApi api(RecordStore store, RecordRules rules) {
    return new RecordApi(store, rules, environment.nodes()::now, maxLimit);
  }
}
