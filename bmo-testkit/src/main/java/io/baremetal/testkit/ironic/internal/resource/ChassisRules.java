package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeJson;
import io.baremetal.testkit.ironic.internal.node.NodeStore;
import io.baremetal.testkit.ironic.internal.record.RecordKind;
import io.baremetal.testkit.ironic.internal.record.RecordRules;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import java.util.Optional;

/** Housings that machines share. */
final class ChassisRules implements RecordRules {

  static final RecordKind KIND =
      RecordKind.at("chassis", "Chassis", "chassis")
          .text("description", 1)
          .object("extra", 1)
          .summary("uuid", "description")
          .build();

  private final NodeStore nodes;

  ChassisRules(NodeStore nodes) {
    this.nodes = nodes;
  }

  @Override
  public void delete(ObjectNode chassis) {
    String uuid = chassis.get("uuid").textValue();
    boolean used =
        nodes.all().stream().anyMatch(node -> node.text("chassis_uuid").equals(Optional.of(uuid)));
    if (used) {
      throw ApiError.badRequest(
          "Cannot complete the requested action because chassis " + uuid + " contains nodes.");
    }
  }

  /** The real server puts the list of links into a list. */
  @Override
  public void show(Call call, ObjectNode chassis) {
    String path = KIND.path() + "/" + chassis.get("uuid").asText() + "/nodes";
    chassis.putArray("nodes").add(new NodeJson(call.baseUrl(), call.version()).links(path));
  }
}
