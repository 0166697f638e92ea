package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.conductor.BmcCommands;
import io.baremetal.testkit.ironic.internal.conductor.Workshop;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Calls that only a driver knows: event subscriptions of Redfish, and examples of fake hardware.
 */
final class VendorApi {

  private static final Map<String, List<String>> FAKE =
      Map.of(
          "second_method", List.of("POST"),
          "third_method_sync", List.of("POST"),
          "fourth_method_shared_lock", List.of("POST"));
  private static final Map<String, List<String>> REDFISH =
      Map.of(
          "create_subscription", List.of("POST"),
          "delete_subscription", List.of("DELETE"),
          "get_all_subscriptions", List.of("GET"),
          "get_subscription", List.of("GET"));
  private static final Set<String> AT_ONCE =
      Set.of(
          "third_method_sync",
          "create_subscription",
          "delete_subscription",
          "get_all_subscriptions",
          "get_subscription");

  private final Workshop workshop;
  private final BmcCommands commands;

  VendorApi(Workshop workshop) {
    this.workshop = workshop;
    this.commands = new BmcCommands(workshop);
  }

  void addTo(Router router) {
    String passthru = " /nodes/{node}/vendor_passthru";
    router.on("GET" + passthru + "/methods", this::methods);
    for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
      router.on(method + passthru, call -> passthru(call, method));
    }
  }

  private FakeReply.Complete methods(Call call) {
    ObjectNode reply = Json.object();
    new TreeMap<>(known(node(call)))
        .forEach(
            (name, verbs) -> {
              ObjectNode method = reply.putObject(name).put("async", !AT_ONCE.contains(name));
              method.set("http_methods", Json.texts(verbs));
              method
                  .put("description", "")
                  .put("attach", false)
                  .put("require_exclusive_lock", !name.endsWith("shared_lock"));
            });
    return FakeReply.json(200, reply);
  }

  private static Map<String, List<String>> known(NodeRecord node) {
    String vendor = node.text("vendor_interface").orElse("no-vendor");
    if (vendor.endsWith("redfish")) {
      return REDFISH;
    }
    return vendor.equals("fake") ? FAKE : Map.of();
  }

  private FakeReply.Complete passthru(Call call, String verb) {
    call.allowQuery(Set.of("method"));
    String method = call.query("method").orElse("");
    NodeRecord node = node(call);
    List<String> verbs = known(node).get(method);
    if (verbs == null) {
      throw ApiError.badRequest("No handler for method " + method);
    }
    if (!verbs.contains(verb)) {
      throw ApiError.badRequest("The method " + method + " does not support HTTP " + verb);
    }
    return answer(node, method, call.body());
  }

  private FakeReply.Complete answer(NodeRecord node, String method, JsonNode body) {
    return switch (method) {
      case "create_subscription" -> FakeReply.json(200, commands.subscribe(node, body));
      case "delete_subscription" -> {
        commands.unsubscribe(node, body.path("id").asText());
        yield FakeReply.empty(200);
      }
      case "get_all_subscriptions" -> FakeReply.json(200, commands.subscriptions(node));
      case "get_subscription" ->
          FakeReply.json(200, commands.subscription(node, body.path("id").asText()));
      case "third_method_sync" ->
          FakeReply.json(200, Json.parse("" + body.path("bar").asText().equals("meow")));
      default -> FakeReply.empty(202);
    };
  }

  private NodeRecord node(Call call) {
    return workshop.environment().nodes().get(call.path("node"), call.version());
  }
}
