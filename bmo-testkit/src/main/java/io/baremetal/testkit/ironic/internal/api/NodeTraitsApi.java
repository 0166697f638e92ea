package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.conductor.Workshop;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.resource.Traits;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.Set;
import java.util.TreeSet;

/** The traits of nodes. */
final class NodeTraitsApi {

  private static final int TOO_NEW = 406;
  private static final int METHOD_UNKNOWN = 405;

  private final Environment environment;

  NodeTraitsApi(Environment environment) {
    this.environment = environment;
  }

  void addTo(Router router) {
    String all = " /nodes/{node}/traits";
    router
        .on("GET" + all, 37, TOO_NEW, this::traits)
        .on("PUT" + all, 37, METHOD_UNKNOWN, this::replace)
        .on("DELETE" + all, 37, METHOD_UNKNOWN, this::clear)
        .on("PUT" + all + "/{trait}", 37, this::add)
        .on("DELETE" + all + "/{trait}", 37, this::remove);
  }

  private FakeReply.Complete traits(Call call) {
    ObjectNode reply = Json.object();
    reply.set("traits", node(call).get("traits"));
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete replace(Call call) {
    return store(node(call), new TreeSet<>(Traits.of(call.bodyObject())));
  }

  private FakeReply.Complete clear(Call call) {
    return store(node(call), Set.of());
  }

  private FakeReply.Complete add(Call call) {
    Set<String> traits = present(node(call));
    traits.add(Traits.checked("trait", call.path("trait")));
    return store(node(call), traits);
  }

  private FakeReply.Complete remove(Call call) {
    NodeRecord node = node(call);
    Set<String> traits = present(node);
    String trait = call.path("trait");
    if (!traits.remove(trait)) {
      throw ApiError.of(404, "Node " + node.uuid() + " doesn't have a trait '" + trait + "'");
    }
    return store(node, traits);
  }

  private static Set<String> present(NodeRecord node) {
    Set<String> traits = new TreeSet<>();
    node.get("traits").forEach(trait -> traits.add(trait.asText()));
    return traits;
  }

  private static FakeReply.Complete store(NodeRecord node, Set<String> traits) {
    Workshop.refuseLocked(node);
    node.set("traits", Json.texts(traits));
    return FakeReply.empty(204);
  }

  private NodeRecord node(Call call) {
    return environment.nodes().get(call.path("node"), call.version());
  }
}
