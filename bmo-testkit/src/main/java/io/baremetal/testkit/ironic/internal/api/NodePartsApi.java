package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What is known about a node beyond its record: inventory, BIOS, firmware, history, VIFs. */
final class NodePartsApi {

  private static final int SHORT_EVENT = 255;
  private static final List<String> BIOS_REGISTRY =
      List.of(
          "attribute_type",
          "allowable_values",
          "lower_bound",
          "max_length",
          "min_length",
          "read_only",
          "reset_required",
          "unique",
          "upper_bound");

  private final Environment environment;

  NodePartsApi(Environment environment) {
    this.environment = environment;
  }

  void addTo(Router router) {
    router
        .on("GET /nodes/{node}/inventory", 81, this::inventory)
        .on("GET /nodes/{node}/bios", 40, this::bios)
        .on("GET /nodes/{node}/bios/{setting}", 40, this::biosSetting)
        .on("GET /nodes/{node}/firmware", 86, this::firmware)
        .on("GET /nodes/{node}/history", 78, this::history)
        .on("GET /nodes/{node}/history/{event}", 78, this::historyEvent)
        .on("GET /nodes/{node}/vifs", 28, this::vifs)
        .on("POST /nodes/{node}/vifs", 28, this::attachVif)
        .on("DELETE /nodes/{node}/vifs/{vif}", 28, this::detachVif);
  }

  private FakeReply.Complete inventory(Call call) {
    NodeRecord node = node(call);
    return FakeReply.json(
        200,
        node.inventory()
            .orElseThrow(
                () -> ApiError.notFound("Node inventory record for node", "" + node.id())));
  }

  private FakeReply.Complete bios(Call call) {
    call.allowQuery(call.speaks(74) ? Set.of("detail", "fields") : Set.of());
    NodeRecord node = node(call);
    ObjectNode reply = Json.object();
    ArrayNode settings = reply.putArray("bios");
    Optional<List<String>> fields = call.queryList("fields");
    boolean registry = fields.isPresent() || call.queryFlag("detail").orElse(false);
    for (JsonNode stored : node.bios()) {
      ObjectNode setting = setting(call, node, stored, registry);
      fields.ifPresent(setting::retain);
      settings.add(setting);
    }
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete biosSetting(Call call) {
    NodeRecord node = node(call);
    String name = call.path("setting");
    JsonNode found =
        StreamSupport.stream(node.bios().spliterator(), false)
            .filter(setting -> setting.path("name").asText().equals(name))
            .findFirst()
            .orElseThrow(() -> noSetting(node, name));
    ObjectNode reply = Json.object();
    reply.set(name, setting(call, node, found, call.speaks(74)));
    return FakeReply.json(200, reply);
  }

  private static ApiError noSetting(NodeRecord node, String name) {
    return ApiError.of(404, "Node " + node.uuid() + " doesn't have a BIOS setting '" + name + "'");
  }

  private static ObjectNode setting(Call call, NodeRecord node, JsonNode stored, boolean registry) {
    ObjectNode setting = stored.deepCopy();
    if (!registry) {
      setting.remove(BIOS_REGISTRY);
    }
    String path = "nodes/" + node.uuid() + "/bios/" + setting.path("name").asText();
    setting.set("links", Links.of(call.baseUrl(), path));
    return setting;
  }

  private FakeReply.Complete firmware(Call call) {
    ObjectNode reply = Json.object();
    ArrayNode components = reply.putArray("firmware");
    for (JsonNode stored : node(call).firmware()) {
      ObjectNode component = stored.deepCopy();
      if (!call.speaks(114)) {
        component.remove(List.of("vendor", "model", "serial_number"));
      }
      call.queryList("fields").ifPresent(component::retain);
      components.add(component);
    }
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete history(Call call) {
    call.allowQuery(Set.of("detail", "marker", "limit", "sort_key", "sort_dir"));
    NodeRecord node = node(call);
    boolean detail = call.queryFlag("detail").orElse(false);
    ObjectNode reply = Json.object();
    ArrayNode events = reply.putArray("history");
    List<ObjectNode> rows = new ArrayList<>(node.history());
    if (call.query("sort_dir").filter("desc"::equals).isPresent()) {
      Collections.reverse(rows);
    }
    int most = call.query("limit").map(Integer::parseInt).orElse(rows.size());
    rows.stream()
        .limit(most)
        .forEach(event -> events.add(detail ? full(call, event) : brief(event)));
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete historyEvent(Call call) {
    String uuid = call.path("event");
    return FakeReply.json(
        200,
        node(call).history().stream()
            .filter(event -> event.path("uuid").asText().equals(uuid))
            .findFirst()
            .map(event -> full(call, event))
            .orElseThrow(() -> ApiError.notFound("Node history record", uuid)));
  }

  private static ObjectNode full(Call call, ObjectNode event) {
    ObjectNode copy = event.deepCopy();
    if (!call.speaks(113)) {
      copy.remove("project");
    }
    return call.speaks(115)
        ? copy
        : copy.remove(List.of("state", "target_provision_state", "duration_seconds"));
  }

  private static ObjectNode brief(ObjectNode event) {
    String text = event.path("event").asText();
    ObjectNode copy = Json.object();
    copy.set("uuid", event.get("uuid"));
    copy.set("created_at", event.get("created_at"));
    copy.set("severity", event.get("severity"));
    return copy.put("event", text.substring(0, Math.min(SHORT_EVENT, text.length())));
  }

  private FakeReply.Complete vifs(Call call) {
    ObjectNode reply = Json.object();
    ArrayNode vifs = reply.putArray("vifs");
    node(call).vifs().forEach(vifs::add);
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete attachVif(Call call) {
    ObjectNode vif = call.bodyObject();
    if (!vif.hasNonNull("id")) {
      throw ApiError.badRequest("Schema error for vif: 'id' is a required property");
    }
    NodeRecord node = node(call);
    node.vifs().add(Json.object().put("id", vif.get("id").asText()));
    environment.nodes().touch(node);
    return FakeReply.empty(204);
  }

  private FakeReply.Complete detachVif(Call call) {
    NodeRecord node = node(call);
    String id = call.path("vif");
    if (!node.vifs().removeIf(vif -> vif.path("id").asText().equals(id))) {
      throw ApiError.badRequest("VIF " + id + " is not attached to node " + node.uuid());
    }
    environment.nodes().touch(node);
    return FakeReply.empty(204);
  }

  private NodeRecord node(Call call) {
    return environment.nodes().get(call.path("node"), call.version());
  }
}
