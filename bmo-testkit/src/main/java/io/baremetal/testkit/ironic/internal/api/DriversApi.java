package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.node.Drivers;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hardware types and conductors. */
final class DriversApi {

  private final Environment environment;

  DriversApi(Environment environment) {
    this.environment = environment;
  }

  void addTo(Router router) {
    router
        .on("GET /drivers", this::drivers)
        .on("GET /drivers/{driver}", this::driver)
        .on("GET /drivers/{driver}/properties", this::properties)
        .on("GET /drivers/{driver}/raid/logical_disk_properties", 12, 406, this::raid)
        .on("GET /drivers/{driver}/vendor_passthru/methods", this::vendorMethods)
        .on("GET /conductors", 49, this::conductors)
        .on("GET /conductors/{host}", 49, this::conductor);
  }

  private FakeReply.Complete drivers(Call call) {
    call.allowQuery(Set.of("type", "detail", "fields"));
    call.requireForQuery("type", 30);
    call.requireForQuery("detail", 30);
    call.requireForQuery("fields", 77);
    boolean classic = call.query("type").filter("classic"::equals).isPresent();
    boolean detail = call.queryFlag("detail").orElse(false);
    ObjectNode reply = Json.object();
    ArrayNode drivers = reply.putArray("drivers");
    if (!classic) {
      Optional<List<String>> fields = call.queryList("fields");
      for (Drivers.Driver driver : Drivers.all()) {
        ObjectNode whole = json(call, driver, detail || fields.isPresent());
        drivers.add(fields.map(names -> only(whole, names)).orElse(whole));
      }
    }
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete driver(Call call) {
    return FakeReply.json(200, json(call, known(call), true));
  }

  private static Drivers.Driver known(Call call) {
    String name = call.path("driver");
    return Drivers.find(name)
        .orElseThrow(
            () ->
                ApiError.of(
                    404,
                    "Could not find the following driver(s) or hardware type(s): " + name + "."));
  }

  private FakeReply.Complete properties(Call call) {
    ObjectNode reply = Json.object().put("deploy_kernel", "The kernel that runs the agent.");
    reply.put("deploy_ramdisk", "The ramdisk that holds the agent.");
    if (known(call).name().equals("redfish")) {
      reply.put("redfish_address", "Where the management controller is. Required.");
    }
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete raid(Call call) {
    known(call);
    return FakeReply.json(
        200,
        Json.object()
            .put("raid_level", "The kind of RAID. Required.")
            .put("size_gb", "How large, or MAX. Required."));
  }

  private FakeReply.Complete vendorMethods(Call call) {
    known(call);
    return FakeReply.json(200, Json.object());
  }

  private ObjectNode json(Call call, Drivers.Driver driver, boolean interfaces) {
    ObjectNode json = Json.object().put("name", driver.name());
    json.set("hosts", Json.texts(List.of(environment.settings().conductor())));
    json.set("links", Links.of(call.baseUrl(), "drivers/" + driver.name()));
    json.set("properties", Links.of(call.baseUrl(), "drivers/" + driver.name() + "/properties"));
    if (!call.speaks(30)) {
      return json;
    }
    json.put("type", "dynamic");
    if (interfaces) {
      driver
          .interfaces()
          .forEach(
              (kind, names) -> {
                json.put("default_" + kind + "_interface", names.get(0));
                json.set("enabled_" + kind + "_interfaces", Json.texts(names));
              });
    }
    return json;
  }

  private FakeReply.Complete conductors(Call call) {
    call.allowQuery(Set.of("detail", "fields", "limit", "marker", "sort_key", "sort_dir"));
    ObjectNode one = summary(call);
    if (call.queryFlag("detail").orElse(false)) {
      detail(one);
    }
    ObjectNode reply = Json.object();
    reply
        .putArray("conductors")
        .add(call.queryList("fields").map(names -> only(one, names)).orElse(one));
    return FakeReply.json(200, reply);
  }

  private static ObjectNode only(ObjectNode whole, List<String> names) {
    ObjectNode some = Json.object();
    names.forEach(name -> some.set(name, whole.get(name)));
    some.set("links", whole.get("links"));
    return some;
  }

  private void detail(ObjectNode conductor) {
    conductor.put("created_at", environment.nodes().now());
    conductor.put("updated_at", environment.nodes().now());
    conductor.set("drivers", Json.texts(Drivers.all().stream().map(Drivers.Driver::name).toList()));
  }

  private FakeReply.Complete conductor(Call call) {
    String host = call.path("host");
    if (!host.equals(environment.settings().conductor())) {
      throw ApiError.notFound("Conductor", host);
    }
    ObjectNode conductor = summary(call);
    detail(conductor);
    return FakeReply.json(200, conductor);
  }

  private ObjectNode summary(Call call) {
    String host = environment.settings().conductor();
    ObjectNode conductor = Json.object().put("hostname", host).put("conductor_group", "");
    conductor.set("links", Links.of(call.baseUrl(), "conductors/" + host));
    return conductor.put("alive", true);
  }
}
