package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.conductor.Workshop;
import io.baremetal.testkit.ironic.internal.node.NodeField;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.node.PortFields;
import io.baremetal.testkit.ironic.internal.resource.Resources;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ports: the network interfaces of nodes. */
final class PortsApi {

  private static final Set<String> ARGUMENTS =
      Set.of(
          "node",
          "node_uuid",
          "address",
          "portgroup",
          "shard",
          "conductor_groups",
          "description_contains",
          "fields",
          "detail",
          "limit",
          "marker",
          "sort_key",
          "sort_dir");

  private final Environment environment;
  private final int maxLimit;
  private final Resources resources;

  PortsApi(Environment environment, int maxLimit, Resources resources) {
    this.environment = environment;
    this.resources = resources;
    this.maxLimit = maxLimit;
  }

  void addTo(Router router) {
    router
        .on("GET /ports", this::list)
        .on("POST /ports", this::create)
        .on("GET /ports/detail", call -> page(call, filter(call), true))
        .on("GET /ports/{port}", this::get)
        .on("PATCH /ports/{port}", this::patch)
        .on("DELETE /ports/{port}", this::delete)
        .on("GET /nodes/{node}/ports", this::ofNode);
  }

  private FakeReply.Complete list(Call call) {
    call.allowQuery(ARGUMENTS);
    return page(call, filter(call), call.detail().orElse(false));
  }

  /** By name this is broken in the real server, too. */
  private FakeReply.Complete ofNode(Call call) {
    String uuid = call.path("node");
    if (environment.nodes().find(uuid).isEmpty()) {
      throw ApiError.of(404, "Portgroup None could not be found.");
    }
    return page(
        call,
        port -> port.path("node_uuid").asText().equals(uuid),
        call.queryFlag("detail").orElse(false));
  }

  private Predicate<ObjectNode> filter(Call call) {
    call.requireForQuery("portgroup", 24);
    call.requireForQuery("shard", 82);
    refuseTogether(call);
    Optional<String> node =
        call.query("node")
            .or(() -> call.query("node_uuid"))
            .map(ident -> environment.nodes().get(ident, call.version()).uuid());
    Optional<String> group = call.query("portgroup").map(resources::portGroup);
    Optional<String> address =
        call.query("address").map(text -> PortFields.macAddress(Json.text(text)));
    return port ->
        node.map(uuid -> port.path("node_uuid").asText().equals(uuid)).orElse(true)
            && group.map(uuid -> port.path("portgroup_uuid").asText().equals(uuid)).orElse(true)
            && address.map(mac -> port.path("address").asText().equals(mac)).orElse(true)
            && call.query("description_contains")
                .map(part -> port.path("description").asText("").contains(part))
                .orElse(true)
            && environment.nodes().ownerHas(port, "shard", call.queryList("shard"))
            && environment
                .nodes()
                .ownerHas(port, "conductor_group", call.queryList("conductor_groups"));
  }

  private static void refuseTogether(Call call) {
    long selectors =
        Stream.of("node", "portgroup", "shard").filter(n -> call.query(n).isPresent()).count();
    if (selectors > 1) {
      throw ApiError.of(403, "Operation not permitted.");
    }
    boolean one =
        Stream.of("node", "portgroup", "address").anyMatch(n -> call.query(n).isPresent());
    if (one && call.query("conductor_groups").isPresent()) {
      throw ApiError.badRequest(
          "Filtering by conductor_groups cannot be combined with filters by node, portgroup, or"
              + " address.");
    }
  }

  private FakeReply.Complete page(Call call, Predicate<ObjectNode> filter, boolean detail) {
    Optional<List<String>> fields = call.queryList("fields");
    fields.ifPresent(names -> names.forEach(name -> PortFields.selectable(name, call.version())));
    int limit = Math.min(maxLimit, call.query("limit").map(Integer::parseInt).orElse(maxLimit));
    List<ObjectNode> rows = afterMarker(call).stream().filter(filter).limit(limit).toList();
    ObjectNode reply = Json.object();
    ArrayNode ports = reply.putArray("ports");
    List<String> shown = fields.orElse(List.of("uuid", "address"));
    for (ObjectNode row : rows) {
      ports.add(detail ? full(call, row) : PortFields.some(row, shown, links(call, row)));
    }
    if (rows.size() == limit) {
      String last = rows.get(rows.size() - 1).get("uuid").textValue();
      reply.put("next", call.baseUrl() + "/v1/ports?limit=" + limit + "&marker=" + last);
    }
    return FakeReply.json(200, reply);
  }

  private List<ObjectNode> afterMarker(Call call) {
    List<ObjectNode> all = List.copyOf(environment.ports().all());
    Optional<String> marker = call.query("marker");
    if (marker.isEmpty()) {
      return all;
    }
    List<String> uuids = all.stream().map(port -> port.get("uuid").textValue()).toList();
    int last = uuids.indexOf(marker.get());
    if (last < 0) {
      throw ApiError.notFound("Port", marker.get());
    }
    return all.subList(last + 1, all.size());
  }

  private FakeReply.Complete create(Call call) {
    ObjectNode body = call.bodyObject();
    ObjectNode port = environment.ports().blank();
    if (body.path("local_link_connection").has("network_type")) {
      call.require(64);
    }
    if (body.has("node_ident")) {
      call.require(94);
    }
    for (Map.Entry<String, JsonNode> given : body.properties()) {
      PortFields.set(port, given.getKey(), given.getValue(), call.version());
    }
    if (!body.hasNonNull("address")) {
      throw ApiError.badRequest("Schema error for port: 'address' is a required property");
    }
    port.put("node_uuid", owner(call, body).uuid());
    String group = port.path("portgroup_uuid").textValue();
    if (group != null && !NodeField.isUuid(group)) {
      throw ApiError.badRequest("Expected UUID for portgroup_uuid: " + group);
    }
    environment.ports().put(port);
    return FakeReply.json(201, full(call, port))
        .withHeader("Location", call.baseUrl() + "/v1/ports/" + port.get("uuid").textValue());
  }

  private NodeRecord owner(Call call, ObjectNode body) {
    String key = body.hasNonNull("node_ident") ? "node_ident" : "node_uuid";
    String ident = body.path(key).textValue();
    if (ident == null) {
      throw ApiError.badRequest("Schema error for port: 'node_uuid' is a required property");
    }
    if (key.equals("node_uuid") && !NodeField.isUuid(ident)) {
      throw ApiError.badRequest("Expected UUID for node_uuid: " + ident);
    }
    try {
      return environment.nodes().get(ident, call.version());
    } catch (ApiError notFound) {
      throw ApiError.badRequest("Node " + ident + " could not be found.");
    }
  }

  private FakeReply.Complete get(Call call) {
    ObjectNode port = port(call.path("port"));
    Optional<List<String>> fields = call.queryList("fields");
    fields.ifPresent(names -> names.forEach(name -> PortFields.selectable(name, call.version())));
    return FakeReply.json(
        200,
        fields.isPresent()
            ? PortFields.some(port, fields.get(), links(call, port))
            : full(call, port));
  }

  private FakeReply.Complete patch(Call call) {
    ObjectNode port = port(call.path("port"));
    environment.nodes().find(port.path("node_uuid").asText()).ifPresent(Workshop::refuseLocked);
    ObjectNode changed = PortFields.patched(port, call);
    changed.put("updated_at", environment.nodes().now());
    environment.ports().put(changed);
    return FakeReply.json(200, full(call, changed));
  }

  private FakeReply.Complete delete(Call call) {
    String uuid = call.path("port");
    if (!NodeField.isUuid(uuid)) {
      throw ApiError.badRequest("Expected UUID for port_uuid: " + uuid);
    }
    ObjectNode port = port(uuid);
    environment.nodes().find(port.path("node_uuid").asText()).ifPresent(Workshop::refuseLocked);
    environment.ports().remove(port);
    return FakeReply.empty(204);
  }

  private ObjectNode port(String ident) {
    return environment.ports().find(ident).orElseThrow(() -> ApiError.notFound("Port", ident));
  }

  private static ObjectNode full(Call call, ObjectNode port) {
    return PortFields.full(port, call.version(), links(call, port));
  }

  private static ArrayNode links(Call call, ObjectNode port) {
    return Links.of(call.baseUrl(), "ports/" + port.get("uuid").textValue());
  }
}
