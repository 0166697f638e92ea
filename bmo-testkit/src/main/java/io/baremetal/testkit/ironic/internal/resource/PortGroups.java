package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.node.NodeJson;
import io.baremetal.testkit.ironic.internal.node.PortFields;
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

/** Ports that act as one. */
final class PortGroups implements RecordRules {

  static final RecordKind KIND =
      RecordKind.at("portgroups", "Portgroup", "portgroup")
          .text("address", 1)
          .object("extra", 1)
          .field("internal_info", 1, RecordField.Access.READ, Json.object())
          .field("mode", 26, RecordField.Access.WRITE, Json.text("active-backup"))
          .text("name", 1)
          .object("properties", 26)
          .field("standalone_ports_supported", 1, RecordField.Access.WRITE, Json.parse("true"))
          .text("node_uuid", 1)
          .text("physical_network", 102)
          .text("category", 103)
          .field("dynamic_portgroup", 111, RecordField.Access.READ, Json.parse("false"))
          .summary("uuid", "address", "name")
          .required("node_uuid")
          .named()
          .build();

  private final Environment environment;
  private final RecordStore store;

  PortGroups(Environment environment, RecordStore store) {
    this.environment = environment;
    this.store = store;
  }

  @Override
  public Set<String> filters() {
    return Set.of("node", "address", "shard", "conductor_groups");
  }

  @Override
  public Predicate<ObjectNode> filter(Call call) {
    call.requireForQuery("shard", 106);
    if (filters().stream().filter(name -> call.query(name).isPresent()).count() > 1) {
      throw ApiError.badRequest(
          "Filtering by node, address, or shard simultaneously is not supported.");
    }
    Optional<String> node =
        call.query("node").map(ident -> environment.nodes().get(ident, call.version()).uuid());
    Optional<String> address =
        call.query("address").map(text -> PortFields.macAddress(Json.text(text)));
    return group ->
        node.map(uuid -> group.path("node_uuid").asText().equals(uuid)).orElse(true)
            && address.map(mac -> group.path("address").asText().equals(mac)).orElse(true)
            && environment.nodes().ownerHas(group, "shard", call.queryList("shard"))
            && environment
                .nodes()
                .ownerHas(group, "conductor_group", call.queryList("conductor_groups"));
  }

  @Override
  public void change(Call call, ObjectNode group) {
    environment.nodes().get(group.path("node_uuid").asText(), call.version());
    if (group.hasNonNull("address")) {
      group.put("address", PortFields.macAddress(group.get("address")));
    }
    store.refuseTaken(group, "name", "A portgroup with name");
    store.refuseTaken(group, "address", "A portgroup with MAC address");
    store.refuseTaken(group, "uuid", "A portgroup with UUID");
  }

  @Override
  public void delete(ObjectNode group) {
    boolean used =
        environment.ports().all().stream()
            .anyMatch(port -> port.path("portgroup_uuid").equals(group.get("uuid")));
    if (used) {
      throw ApiError.badRequest(
          "Portgroup " + group.get("uuid").asText() + " is not empty. Remove its ports first.");
    }
  }

  @Override
  public void show(Call call, ObjectNode group) {
    String path = KIND.path() + "/" + group.get("uuid").asText() + "/ports";
    group.set("ports", new NodeJson(call.baseUrl(), call.version()).links(path));
  }
}
