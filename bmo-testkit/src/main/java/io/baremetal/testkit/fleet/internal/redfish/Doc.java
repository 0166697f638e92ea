package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Health;
import java.util.List;
import java.util.Optional;

/** Redfish documents and replies. */
final class Doc {

  static final String ROOT = "/redfish/v1";

  private Doc() {}

  /**
   * A resource with the fields that each has.
   *
   * @param path its address, whose last part is its id
   * @param type schema with version, such as {@code Chassis.v1_16_0.Chassis}
   */
  static ObjectNode of(String path, String type, String name) {
    return Json.object()
        .put("@odata.type", "#" + type)
        .put("@odata.id", path)
        .put("Id", path.substring(path.lastIndexOf('/') + 1))
        .put("Name", name);
  }

  static ObjectNode link(String path) {
    return Json.object().put("@odata.id", path);
  }

  static ArrayNode links(String... paths) {
    ArrayNode links = Json.array();
    for (String path : paths) {
      links.add(link(path));
    }
    return links;
  }

  /** A collection whose members lie below it. */
  static ObjectNode collection(String path, String type, List<String> ids) {
    ObjectNode json =
        Json.object()
            .put("@odata.type", "#" + type + "." + type)
            .put("@odata.id", path)
            .put("Name", type)
            .put("Members@odata.count", ids.size());
    ArrayNode members = json.putArray("Members");
    ids.forEach(id -> members.add(link(path + "/" + id)));
    return json;
  }

  static ObjectNode healthy() {
    return enabled(Health.OK);
  }

  static ObjectNode enabled(Health health) {
    return Json.object()
        .put("State", "Enabled")
        .put("Health", health.wire())
        .put("HealthRollup", health.wire());
  }

  static Optional<FakeReply.Complete> ok(ObjectNode document) {
    return Optional.of(FakeReply.json(200, document));
  }

  static Optional<FakeReply.Complete> done() {
    return Optional.of(FakeReply.empty(204));
  }

  static Optional<FakeReply.Complete> refused(String reason) {
    return Optional.of(error(400, reason));
  }

  static FakeReply.Complete error(int status, String reason) {
    ObjectNode body = Json.object();
    body.putObject("error").put("code", "Base.1.0.GeneralError").put("message", reason);
    return FakeReply.json(status, body);
  }
}
