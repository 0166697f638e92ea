package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import io.baremetal.testkit.ironic.internal.wire.VersionRange;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the server says about itself. */
final class RootApi {

  private static final Map<String, Integer> COLLECTIONS = new LinkedHashMap<>();

  static {
    COLLECTIONS.put("nodes", 1);
    COLLECTIONS.put("ports", 1);
    COLLECTIONS.put("drivers", 1);
    COLLECTIONS.put("chassis", 1);
    COLLECTIONS.put("lookup", 22);
    COLLECTIONS.put("heartbeat", 22);
    COLLECTIONS.put("portgroups", 23);
    COLLECTIONS.put("volume", 32);
    COLLECTIONS.put("conductors", 49);
    COLLECTIONS.put("allocations", 52);
    COLLECTIONS.put("events", 54);
    COLLECTIONS.put("deploy_templates", 55);
    COLLECTIONS.put("shards", 82);
    COLLECTIONS.put("continue_inspection", 84);
    COLLECTIONS.put("runbooks", 92);
    COLLECTIONS.put("inspection_rules", 96);
  }

  private final VersionRange versions;

  RootApi(VersionRange versions) {
    this.versions = versions;
  }

  void addTo(Router router) {
    router.on("GET /", this::root).on("GET /v1", this::v1);
  }

  private FakeReply.Complete root(Call call) {
    ObjectNode root =
        Json.object()
            .put("name", "OpenStack Ironic API")
            .put("description", "A fake of Ironic, for tests.");
    root.set("default_version", version(call));
    root.putArray("versions").add(version(call));
    return FakeReply.json(200, root);
  }

  private FakeReply.Complete v1(Call call) {
    ObjectNode v1 = Json.object().put("id", "v1");
    v1.set("links", selfLink(call));
    v1.putObject("media_types")
        .put("base", "application/json")
        .put("type", "application/vnd.openstack.ironic.v1+json");
    COLLECTIONS.forEach(
        (name, since) -> {
          if (call.speaks(since)) {
            v1.set(name, Links.of(call.baseUrl(), name + "/"));
          }
        });
    v1.set("version", version(call));
    return FakeReply.json(200, v1);
  }

  private ObjectNode version(Call call) {
    ObjectNode version = Json.object().put("id", "v1");
    version.set("links", selfLink(call));
    return version
        .put("status", "CURRENT")
        .put("min_version", "1." + versions.min())
        .put("version", "1." + versions.max());
  }

  private static ArrayNode selfLink(Call call) {
    ArrayNode links = Json.array();
    links.addObject().put("href", call.baseUrl() + "/v1/").put("rel", "self");
    return links;
  }
}
