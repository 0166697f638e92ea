package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.node.NodeJson;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the agent in a ramdisk says. The fake's own agents do not come this way. */
final class RamdiskApi {

  private static final Set<String> EXPECTING =
      Set.of(
          "deploying",
          "wait call-back",
          "cleaning",
          "clean wait",
          "inspecting",
          "inspect wait",
          "rescuing",
          "rescue wait",
          "service wait");
  private static final Map<String, Integer> HEARTBEAT_SINCE =
      Map.of(
          "agent_version", 36,
          "agent_verify_ca", 68,
          "agent_status", 72,
          "agent_status_message", 72);
  private static final int HEARTBEAT_SECONDS = 300;

  private final Environment environment;

  RamdiskApi(Environment environment) {
    this.environment = environment;
  }

  void addTo(Router router) {
    router
        .on("GET /lookup", 22, this::lookup)
        .on("POST /heartbeat/{node}", this::heartbeat)
        .on("POST /continue_inspection", this::continueInspection);
  }

  private FakeReply.Complete lookup(Call call) {
    call.allowQuery(Set.of("addresses", "node_uuid"));
    Optional<List<String>> addresses = call.queryList("addresses");
    Optional<String> uuid = call.query("node_uuid");
    if (addresses.isEmpty() && uuid.isEmpty()) {
      throw ApiError.badRequest(
          "At least one of 'addresses' and 'node_uuid' parameters is required");
    }
    NodeRecord node =
        uuid.or(() -> owner(addresses.orElse(List.of())))
            .flatMap(environment.nodes()::find)
            .filter(found -> EXPECTING.contains(found.state()))
            .orElseThrow(RamdiskApi::unknown);
    return FakeReply.json(200, answer(node));
  }

  private Optional<String> owner(List<String> addresses) {
    return addresses.stream()
        .flatMap(address -> environment.ports().findByAddress(address).stream())
        .map(port -> port.path("node_uuid").asText())
        .findFirst();
  }

  private FakeReply.Complete heartbeat(Call call) {
    ObjectNode body = call.bodyObject();
    if (!body.hasNonNull("callback_url")) {
      throw ApiError.badRequest("Missing mandatory parameter: callback_url");
    }
    checkHeartbeat(call, body);
    if (!body.hasNonNull("agent_token")) {
      throw ApiError.badRequest("Agent token is required for heartbeat processing.");
    }
    NodeRecord node = environment.nodes().get(call.path("node"), call.version());
    if (!EXPECTING.contains(node.state())) {
      throw ApiError.badRequest("Invalid or missing agent token received.");
    }
    return FakeReply.empty(202);
  }

  private static void checkHeartbeat(Call call, ObjectNode body) {
    if (!call.speaks(22)) {
      throw unknown();
    }
    new TreeMap<>(HEARTBEAT_SINCE)
        .forEach(
            (field, since) -> {
              if (body.hasNonNull(field) && !call.speaks(since)) {
                throw ApiError.badRequest("Field \"" + field + "\" not recognised in this version");
              }
            });
    if (!body.hasNonNull("agent_version") && call.speaks(36)) {
      throw ApiError.badRequest("Agent did not transmit a version, and a version is required.");
    }
  }

  private FakeReply.Complete continueInspection(Call call) {
    JsonNode inventory = call.body().path("inventory");
    if (!inventory.path("interfaces").isArray()) {
      throw ApiError.badRequest("Schema error for data: 'interfaces' is a required property");
    }
    if (call.speaks(2) && !call.speaks(84)) {
      throw ApiError.of(404, "API version 1.84 or newer is required");
    }
    List<String> addresses = new ArrayList<>();
    inventory
        .path("interfaces")
        .forEach(nic -> addresses.add(nic.path("mac_address").asText().toLowerCase(Locale.ROOT)));
    NodeRecord node =
        call.query("node_uuid")
            .or(() -> owner(addresses))
            .flatMap(environment.nodes()::find)
            .filter(found -> found.state().equals("inspect wait"))
            .orElseThrow(RamdiskApi::unknown);
    return FakeReply.json(202, answer(node));
  }

  private static ObjectNode answer(NodeRecord node) {
    ObjectNode answer = Json.object();
    ObjectNode shown = answer.putObject("node").put("uuid", node.uuid());
    for (String field : List.of("properties", "instance_info", "driver_internal_info")) {
      shown.set(field, NodeJson.masked(node.get(field), Set.of()));
    }
    answer
        .putObject("config")
        .put("heartbeat_timeout", HEARTBEAT_SECONDS)
        .put("agent_token", "fake-token-of-" + node.uuid());
    return answer;
  }

  private static ApiError unknown() {
    return ApiError.of(404, "Resource could not be found.");
  }
}
