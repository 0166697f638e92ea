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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is about all nodes together: shards, children, network events. */
final class FleetApi {

  private static final List<String> EVENTS =
      List.of("network.bind_port", "network.unbind_port", "network.delete_port");
  private static final int BROKEN_BELOW = 500;

  private final Environment environment;

  FleetApi(Environment environment) {
    this.environment = environment;
  }

  void addTo(Router router) {
    router
        .on("GET /shards", 82, this::shards)
        .on("GET /nodes/{node}/children", 83, BROKEN_BELOW, this::children)
        .on("POST /events", 54, this::events);
  }

  /** As in the real server, no shard at all is a text. */
  private FakeReply.Complete shards(Call call) {
    Map<String, Long> counts =
        environment.nodes().all().stream()
            .collect(
                Collectors.groupingBy(
                    node -> node.text("shard").orElse("None"),
                    TreeMap::new,
                    Collectors.counting()));
    ObjectNode reply = Json.object();
    ArrayNode shards = reply.putArray("shards");
    counts.forEach((name, count) -> shards.addObject().put("name", name).put("count", count));
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete children(Call call) {
    NodeRecord parent = environment.nodes().get(call.path("node"), call.version());
    ObjectNode reply = Json.object();
    ArrayNode children = reply.putArray("children");
    environment.nodes().all().stream()
        .filter(node -> node.text("parent_node").equals(Optional.of(parent.uuid())))
        .forEach(node -> children.add(node.uuid()));
    reply
        .putObject("links")
        .put("href", call.baseUrl() + "/v1/nodes?parent_node=" + parent.uuid())
        .put("rel", "children");
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete events(Call call) {
    JsonNode events = call.bodyObject().path("events");
    if (!events.isArray()) {
      throw ApiError.badRequest("Schema error: 'events' is a required property");
    }
    for (JsonNode event : events) {
      String name = event.path("event").asText();
      if (!EVENTS.contains(name)) {
        throw ApiError.badRequest("Schema error: '" + name + "' is not one of " + EVENTS);
      }
    }
    return FakeReply.empty(204);
  }
}
