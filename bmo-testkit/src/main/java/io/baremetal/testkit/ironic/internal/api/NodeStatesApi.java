package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.conductor.PowerActions;
import io.baremetal.testkit.ironic.internal.conductor.ProvisionRequest;
import io.baremetal.testkit.ironic.internal.conductor.ProvisionVerbs;
import io.baremetal.testkit.ironic.internal.conductor.Workshop;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.resource.Resources;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.List;
import java.util.Set;

/** The states of a node, and the verbs that change them. */
final class NodeStatesApi {

  private static final List<String> ALWAYS =
      List.of(
          "console_enabled",
          "last_error",
          "power_state",
          "provision_state",
          "target_power_state",
          "target_provision_state",
          "provision_updated_at");
  private static final Set<String> SOFT = Set.of("soft power off", "soft rebooting");
  private static final List<String> RAID_LEVELS =
      List.of("JBOD", "0", "1", "2", "5", "6", "1+0", "5+0", "6+0");

  private final Workshop workshop;
  private final PowerActions power;
  private final Resources resources;
  private final ProvisionVerbs verbs;

  NodeStatesApi(Workshop workshop, PowerActions power, Resources resources) {
    this.resources = resources;
    this.workshop = workshop;
    this.power = power;
    this.verbs = new ProvisionVerbs(workshop, power);
  }

  void addTo(Router router) {
    router
        .on("GET /nodes/{node}/states", this::states)
        .on("PUT /nodes/{node}/states/power", this::power)
        .on("PUT /nodes/{node}/states/provision", this::provision)
        .on("PUT /nodes/{node}/states/raid", 12, 406, this::raid);
  }

  private FakeReply.Complete states(Call call) {
    NodeRecord node = node(call);
    ObjectNode states = Json.object();
    ALWAYS.forEach(name -> states.set(name, node.get(name)));
    if (call.speaks(12)) {
      states.set("raid_config", node.get("raid_config"));
      states.set("target_raid_config", node.get("target_raid_config"));
    }
    if (call.speaks(75)) {
      states.set("boot_mode", node.get("boot_mode"));
      states.set("secure_boot", node.get("secure_boot"));
    }
    return FakeReply.json(200, states);
  }

  private FakeReply.Complete power(Call call) {
    ObjectNode body = call.bodyObject();
    String target = target(body);
    if (SOFT.contains(target) || body.hasNonNull("timeout")) {
      call.require(27);
    }
    if (body.hasNonNull("timeout") && body.get("timeout").asInt() <= 0) {
      throw ApiError.badRequest("timeout has to be positive integer");
    }
    power.request(node(call), target);
    return accepted(call);
  }

  private FakeReply.Complete provision(Call call) {
    NodeRecord node = node(call);
    ProvisionRequest request =
        ProvisionRequest.of(call)
            .withRunbook(
                call.version(), ident -> resources.runbookSteps(ident, node, call.version()));
    verbs.request(node, request, call.version());
    return accepted(call);
  }

  private FakeReply.Complete raid(Call call) {
    ObjectNode config = call.bodyObject();
    NodeRecord node = node(call);
    checkRaid(node, config);
    Workshop.refuseLocked(node);
    node.set("target_raid_config", config);
    workshop.environment().nodes().touch(node);
    return FakeReply.empty(204);
  }

  private static void checkRaid(NodeRecord node, ObjectNode config) {
    if (node.text("raid_interface").orElse("no-raid").equals("no-raid")) {
      throw ApiError.of(
          404,
          "Driver "
              + node.text("driver").orElse("")
              + " does not support raid (disabled or not implemented).");
    }
    if (!config.isEmpty() && !config.path("logical_disks").isArray()) {
      throw ApiError.badRequest(
          "RAID config validation error: 'logical_disks' is a required property");
    }
    for (JsonNode disk : config.path("logical_disks")) {
      String level = disk.path("raid_level").asText();
      if (!RAID_LEVELS.contains(level)) {
        throw ApiError.badRequest(
            "RAID config validation error: '" + level + "' is not one of " + RAID_LEVELS);
      }
      if (!disk.hasNonNull("size_gb")) {
        throw ApiError.badRequest("RAID config validation error: 'size_gb' is a required property");
      }
    }
  }

  private static String target(ObjectNode body) {
    String target = body.path("target").textValue();
    if (target == null) {
      throw ApiError.badRequest("Missing mandatory parameter: target");
    }
    return target;
  }

  private NodeRecord node(Call call) {
    return workshop.environment().nodes().get(call.path("node"), call.version());
  }

  private static FakeReply.Complete accepted(Call call) {
    return FakeReply.empty(202)
        .withHeader("Location", call.baseUrl() + "/v1/nodes/" + call.path("node") + "/states");
  }
}
