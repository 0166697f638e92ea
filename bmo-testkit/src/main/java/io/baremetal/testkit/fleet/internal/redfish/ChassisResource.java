package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.machine.SimMachine;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.world.Hardware;
import java.util.List;
import java.util.Optional;

/** {@code Chassis/ID}: the box, with one network adapter for all interfaces. */
final class ChassisResource implements Ask.Resource {

  private static final String ADAPTERS = "NetworkAdapters";
  private static final String ADAPTER = "1";

  @Override
  public Optional<FakeReply.Complete> answer(Ask ask) {
    if (ask.hasDepth(0)) {
      return Doc.ok(chassis(ask));
    }
    if (!ask.first().equals(ADAPTERS)) {
      return Optional.empty();
    }
    if (ask.hasDepth(1)) {
      return Doc.ok(Doc.collection(ask.path(), "NetworkAdapterCollection", List.of(ADAPTER)));
    }
    return ask.hasDepth(2) && ask.last().equals(ADAPTER) ? Doc.ok(adapter(ask)) : Optional.empty();
  }

  private static ObjectNode adapter(Ask ask) {
    SimMachine machine = ask.machine();
    ObjectNode json =
        Doc.of(ask.path(), "NetworkAdapter.v1_9_0.NetworkAdapter", "Network adapter")
            .put("Manufacturer", "SimNet")
            .put("Model", "Sim 25G 2P")
            .put("SerialNumber", machine.nicSerial());
    json.putArray("Controllers")
        .addObject()
        .put("FirmwarePackageVersion", ask.state().firmware().get(machine.nicComponent()));
    json.set("Status", Doc.healthy());
    return json;
  }

  private static ObjectNode chassis(Ask ask) {
    String id = ask.machine().description().systemId();
    Hardware hardware = ask.machine().description().hardware();
    ObjectNode json = Doc.of(ask.path(), "Chassis.v1_16_0.Chassis", ask.machine().name());
    json.put("ChassisType", "RackMount")
        .put("UUID", id)
        .put("IndicatorLED", "Off")
        .put("PowerState", SystemResource.power(ask.state()))
        .put("Manufacturer", hardware.manufacturer())
        .put("Model", hardware.product())
        .put("SerialNumber", hardware.serial())
        .set("Status", Doc.healthy());
    json.set(ADAPTERS, Doc.link(ask.path() + "/" + ADAPTERS));
    ObjectNode links = json.putObject("Links");
    links.set("ComputerSystems", Doc.links(Doc.ROOT + "/Systems/" + id));
    links.set("ManagedBy", Doc.links(Doc.ROOT + "/Managers/" + id));
    return json;
  }
}
