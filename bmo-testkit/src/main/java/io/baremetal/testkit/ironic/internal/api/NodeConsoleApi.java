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
import java.util.Optional;
import java.util.Set;

/** What is on the outside of a machine: console, lights, interrupt button, boot mode. */
final class NodeConsoleApi {

  private static final Set<String> SHOWS = Set.of("on", "off", "blinking");
  private static final Set<String> BOOT_MODES = Set.of("bios", "uefi");
  private static final Set<String> RESTING =
      Set.of("enroll", "manageable", "available", "active", "error", "rescue");

  private final Environment environment;

  NodeConsoleApi(Environment environment) {
    this.environment = environment;
  }

  void addTo(Router router) {
    String indicators = " /nodes/{node}/management/indicators";
    router
        .on("GET /nodes/{node}/states/console", this::console)
        .on("PUT /nodes/{node}/states/console", this::switchConsole)
        .on("GET" + indicators, this::indicators)
        .on("GET" + indicators + "/{indicator}", this::indicator)
        .on("PUT" + indicators + "/{indicator}", this::switchIndicator)
        .on("PUT /nodes/{node}/management/inject_nmi", 29, this::interrupt)
        .on("PUT /nodes/{node}/states/boot_mode", this::bootMode)
        .on("PUT /nodes/{node}/states/secure_boot", this::secureBoot);
  }

  private FakeReply.Complete console(Call call) {
    NodeRecord node = node(call);
    ObjectNode reply = Json.object().put("console_enabled", node.flag("console_enabled"));
    reply.set("console_info", node.flag("console_enabled") ? Json.object() : Json.nothing());
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete switchConsole(Call call) {
    JsonNode enabled = call.body().path("enabled");
    if (!enabled.isBoolean()) {
      throw ApiError.badRequest("Missing mandatory parameter: enabled");
    }
    NodeRecord node = node(call);
    if (node.text("console_interface").orElse("no-console").equals("no-console")) {
      throw unsupported(node, "console");
    }
    node.set("console_enabled", enabled);
    environment.nodes().touch(node);
    return FakeReply.empty(202);
  }

  private FakeReply.Complete indicators(Call call) {
    NodeRecord node = node(call);
    ObjectNode reply = Json.object();
    ArrayNode all = reply.putArray("indicators");
    all.add(indicator(call, node, "led-0@chassis", List.of("off", "on")).put("readonly", true));
    all.add(
        indicator(call, node, "led@system", List.of("blinking", "off", "on"))
            .put("readonly", false));
    return FakeReply.json(200, reply);
  }

  private static ObjectNode indicator(
      Call call, NodeRecord node, String name, List<String> states) {
    ObjectNode one =
        Json.object().put("name", name).put("component", name.substring(name.indexOf('@') + 1));
    one.set("states", Json.texts(states));
    String path = "nodes/" + node.uuid() + "/management/indicators/" + name;
    one.set("links", Links.of(call.baseUrl(), path));
    return one;
  }

  private FakeReply.Complete indicator(Call call) {
    refuseUnknown(call);
    String key = "indicator " + call.path("indicator");
    String shown = node(call).object("driver_internal_info").path(key).asText("on");
    return FakeReply.json(200, Json.object().put("state", shown));
  }

  private FakeReply.Complete switchIndicator(Call call) {
    NodeRecord node = node(call);
    if (node.text("driver").equals(Optional.of("fake-hardware"))) {
      throw unsupported(node, "set_indicator_state");
    }
    refuseUnknown(call);
    String state = call.body().path("state").asText();
    if (!SHOWS.contains(state)) {
      throw ApiError.badRequest("Invalid indicator state " + state + " specified.");
    }
    node.object("driver_internal_info").put("indicator " + call.path("indicator"), state);
    return FakeReply.empty(204);
  }

  private static void refuseUnknown(Call call) {
    String name = call.path("indicator");
    if (!Set.of("led-0@chassis", "led@system").contains(name)) {
      throw ApiError.badRequest("Invalid indicator " + name + " specified.");
    }
  }

  private FakeReply.Complete interrupt(Call call) {
    NodeRecord node = node(call);
    if (node.text("driver").equals(Optional.of("fake-hardware"))) {
      throw unsupported(node, "inject_nmi");
    }
    return FakeReply.empty(204);
  }

  private FakeReply.Complete bootMode(Call call) {
    String target = target(call).asText();
    if (!BOOT_MODES.contains(target)) {
      throw ApiError.badRequest(
          "Invalid boot mode "
              + target
              + " requested for node. Allowed boot modes are: bios, uefi");
    }
    NodeRecord node = resting(call);
    node.set("boot_mode", target);
    return FakeReply.empty(202);
  }

  private FakeReply.Complete secureBoot(Call call) {
    JsonNode target = target(call);
    NodeRecord node = resting(call);
    node.set("secure_boot", Json.parse(Boolean.toString(target.asBoolean())));
    return FakeReply.empty(202);
  }

  private static JsonNode target(Call call) {
    JsonNode target = call.body().path("target");
    if (target.isMissingNode()) {
      throw ApiError.badRequest("Missing mandatory parameter: target");
    }
    if (!call.speaks(76)) {
      throw ApiError.router(404, "");
    }
    return target;
  }

  /** The real server has forgotten to fill in the state. */
  private NodeRecord resting(Call call) {
    NodeRecord node = node(call);
    if (!RESTING.contains(node.state())) {
      throw ApiError.conflict(
          "Node is in %(state)s state. Since node is transitioning, the boot mode will not be"
              + " set.");
    }
    return node;
  }

  private static ApiError unsupported(NodeRecord node, String what) {
    return ApiError.badRequest(
        "Driver "
            + node.text("driver").orElse("")
            + " does not support "
            + what
            + " (disabled or not implemented).");
  }

  private NodeRecord node(Call call) {
    return environment.nodes().get(call.path("node"), call.version());
  }
}
