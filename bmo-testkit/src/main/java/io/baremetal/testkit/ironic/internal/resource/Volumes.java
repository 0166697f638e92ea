package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.node.NodeJson;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.record.RecordField;
import io.baremetal.testkit.ironic.internal.record.RecordKind;
import io.baremetal.testkit.ironic.internal.record.RecordRules;
import io.baremetal.testkit.ironic.internal.record.RecordStore;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a machine reaches storage with, or what it reaches. */
final class Volumes implements RecordRules {

  static final RecordKind CONNECTORS =
      RecordKind.at("volume/connectors", "Volume connector", "connector")
          .text("connector_id", 1)
          .object("extra", 1)
          .text("type", 1)
          .text("node_uuid", 1)
          .summary("uuid", "connector_id", "type", "node_uuid")
          .required("connector_id", "node_uuid", "type")
          .build();

  static final RecordKind TARGETS =
      RecordKind.at("volume/targets", "Volume target", "target")
          .field("boot_index", 1, RecordField.Access.WRITE, Json.parse("0"))
          .object("extra", 1)
          .object("properties", 1)
          .text("volume_id", 1)
          .text("volume_type", 1)
          .text("node_uuid", 1)
          .summary("uuid", "boot_index", "volume_id", "volume_type", "node_uuid")
          .required("boot_index", "node_uuid", "volume_id", "volume_type")
          .build();

  private final Environment environment;
  private final RecordStore store;

  Volumes(Environment environment, RecordStore store) {
    this.environment = environment;
    this.store = store;
  }

  @Override
  public Set<String> filters() {
    return Set.of("node");
  }

  @Override
  public Predicate<ObjectNode> filter(Call call) {
    Optional<String> node =
        call.query("node").map(ident -> environment.nodes().get(ident, call.version()).uuid());
    return volume -> node.map(uuid -> volume.path("node_uuid").asText().equals(uuid)).orElse(true);
  }

  @Override
  public void create(Call call, ObjectNode made) {
    environment.nodes().get(made.path("node_uuid").asText(), call.version());
    boolean isTarget = store.kind() == TARGETS;
    boolean taken =
        store.all().stream()
            .anyMatch(
                other ->
                    isTarget
                        ? same(other, made, "node_uuid") && same(other, made, "boot_index")
                        : same(other, made, "type") && same(other, made, "connector_id"));
    if (taken) {
      throw ApiError.conflict(
          isTarget
              ? "A volume target with boot index '"
                  + made.get("boot_index")
                  + "' for the same node already exists."
              : "A volume connector with type "
                  + made.path("type").asText()
                  + " and connector ID "
                  + made.path("connector_id").asText()
                  + " already exists.");
    }
  }

  private static boolean same(ObjectNode one, ObjectNode other, String field) {
    return one.path(field).equals(other.path(field));
  }

  @Override
  public void change(Call call, ObjectNode changed) {
    refuse(changed, "update", power -> !power.equals("power off"));
  }

  @Override
  public void delete(ObjectNode old) {
    refuse(old, "deletion", "power on"::equals);
  }

  private void refuse(ObjectNode volume, String action, Predicate<String> bad) {
    Optional<NodeRecord> node = environment.nodes().find(volume.path("node_uuid").asText());
    String power = node.flatMap(found -> found.text("power_state")).orElse("None");
    if (bad.test(power)) {
      throw ApiError.badRequest(
          "The requested action \"volume "
              + store.kind().label()
              + " "
              + action
              + "\" can not be performed on node \""
              + volume.path("node_uuid").asText()
              + "\" while it is in state \""
              + power
              + "\".");
    }
  }

  @Override
  public void show(Call call, ObjectNode volume) {
    if (volume.has("properties")) {
      volume.set("properties", NodeJson.masked(volume.get("properties"), Set.of()));
    }
  }
}
