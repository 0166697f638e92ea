package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.world.Hardware;
import java.util.Optional;

/** {@code Chassis/ID}: the box. */
final class ChassisResource implements Ask.Resource {

  @Override
  public Optional<FakeReply.Complete> answer(Ask ask) {
    return ask.hasDepth(0) ? Doc.ok(chassis(ask)) : Optional.empty();
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
    ObjectNode links = json.putObject("Links");
    links.set("ComputerSystems", Doc.links(Doc.ROOT + "/Systems/" + id));
    links.set("ManagedBy", Doc.links(Doc.ROOT + "/Managers/" + id));
    return json;
  }
}
