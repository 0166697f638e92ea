package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.machine.Faults;
import io.baremetal.testkit.fleet.internal.machine.FirmwareFile;
import io.baremetal.testkit.fleet.internal.machine.PowerSwitch;
import io.baremetal.testkit.fleet.internal.machine.SimMachine;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code UpdateService}: firmware of all machines, and its update by {@code SimpleUpdate}, which
 * names the system that it is for unless there is only one.
 */
final class UpdateService implements Service {

  private static final String PATH = Doc.ROOT + "/UpdateService";
  private static final String SIMPLE_UPDATE = "UpdateService.SimpleUpdate";
  private static final String INVENTORY = "FirmwareInventory";

  private final Map<String, PowerSwitch> machines;
  private final TaskService tasks;
  private final RedfishService.Surroundings surroundings;

  /** An update service for machines by the ids of their systems. */
  UpdateService(
      Map<String, PowerSwitch> machines,
      TaskService tasks,
      RedfishService.Surroundings surroundings) {
    this.machines = machines;
    this.tasks = tasks;
    this.surroundings = surroundings;
  }

  @Override
  public Optional<FakeReply.Complete> answer(FakeRequest request, List<String> rest) {
    if (rest.isEmpty()) {
      return Doc.ok(service());
    }
    if (rest.get(0).equals("Actions")) {
      return request.method().equals("POST") && rest.equals(List.of("Actions", SIMPLE_UPDATE))
          ? update(Json.parse(request.bodyText()))
          : Optional.empty();
    }
    if (!rest.get(0).equals(INVENTORY)) {
      return Optional.empty();
    }
    Map<String, ObjectNode> inventory = inventory();
    return rest.size() == 1
        ? Doc.ok(
            Doc.collection(
                PATH + "/" + INVENTORY,
                "SoftwareInventoryCollection",
                List.copyOf(inventory.keySet())))
        : Optional.ofNullable(inventory.get(rest.get(1))).flatMap(Doc::ok);
  }

  private static ObjectNode service() {
    ObjectNode json = Doc.of(PATH, "UpdateService.v1_11_0.UpdateService", "Firmware updates");
    json.put("ServiceEnabled", true).set("Status", Doc.healthy());
    json.set(INVENTORY, Doc.link(PATH + "/" + INVENTORY));
    json.putObject("Actions")
        .putObject("#" + SIMPLE_UPDATE)
        .put("target", PATH + "/Actions/" + SIMPLE_UPDATE)
        .set("TransferProtocol@Redfish.AllowableValues", Json.texts(List.of("HTTP", "HTTPS")));
    return json;
  }

  private Optional<FakeReply.Complete> update(JsonNode order) {
    String url = order.path("ImageURI").asText();
    if (url.isEmpty()) {
      return Doc.refused("SimpleUpdate needs the property ImageURI: the URL of a firmware file");
    }
    Optional<SimMachine> target = target(order.path("Targets"));
    if (target.isEmpty()) {
      return Doc.refused(
          "SimpleUpdate needs one system of this service in the property Targets, which is "
              + order.path("Targets"));
    }
    SimMachine machine = target.get();
    UpdateTask task = tasks.begin(machine);
    surroundings.timer().after(surroundings.writing(), () -> write(task, machine, url));
    return Optional.of(TaskService.accepted(task));
  }

  private void write(UpdateTask task, SimMachine machine, String url) {
    task.run(
        url,
        surroundings.download().head(url, FirmwareFile.HEAD).flatMap(FirmwareFile::read),
        machine.faults().take(Faults.Trouble.FIRMWARE));
  }

  private Optional<SimMachine> target(JsonNode targets) {
    Collection<PowerSwitch> all = machines.values();
    if (targets.isEmpty() && all.size() == 1) {
      return all.stream().map(PowerSwitch::machine).findFirst();
    }
    String path = targets.path(0).asText().replaceAll("/+$", "");
    String id = path.substring(path.lastIndexOf('/') + 1);
    return Optional.ofNullable(machines.get(id)).map(PowerSwitch::machine);
  }

  private Map<String, ObjectNode> inventory() {
    Map<String, ObjectNode> inventory = new LinkedHashMap<>();
    machines.forEach(
        (systemId, power) ->
            power
                .machine()
                .state()
                .firmware()
                .forEach(
                    (part, version) -> {
                      String id = systemId + "-" + part.replace(':', '-');
                      inventory.put(id, software(id, systemId, part, version));
                    }));
    return inventory;
  }

  private static ObjectNode software(String id, String systemId, String part, String version) {
    ObjectNode json =
        Doc.of(
            PATH + "/" + INVENTORY + "/" + id,
            "SoftwareInventory.v1_8_0.SoftwareInventory",
            "Firmware of " + part);
    json.put("SoftwareId", part)
        .put("Version", version)
        .put("Updateable", true)
        .set("Status", Doc.healthy());
    json.set("RelatedItem", Doc.links(RedfishService.systemPath(systemId)));
    return json;
  }
}
