package io.baremetal.testkit.ironic.internal.inventory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.SwitchPort;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What a switch announces: as the agent hears it, and as Ironic understands it. */
final class Lldp {

  private static final int CHASSIS_ID = 1;
  private static final int PORT_ID = 2;
  private static final int SYSTEM_NAME = 5;
  private static final int ORGANISATION = 127;

  /** Subtypes: a MAC address for the chassis, an interface name for the port. */
  private static final String MAC_ADDRESS = "04";

  private static final String INTERFACE_NAME = "05";

  /** IEEE 802.1: the VLAN of untagged frames, and the name of a VLAN. */
  private static final String PORT_VLAN = "0080c201";

  private static final String VLAN_NAME = "0080c203";

  private Lldp() {}

  /** Pairs of type and value in hexadecimal. */
  static ArrayNode raw(SwitchPort port) {
    ArrayNode lldp = Json.array();
    add(lldp, CHASSIS_ID, MAC_ADDRESS + port.chassisId().replace(":", ""));
    add(lldp, PORT_ID, INTERFACE_NAME + hex(port.portId()));
    add(lldp, SYSTEM_NAME, hex(port.systemName()));
    port.untaggedVlan().ifPresent(id -> add(lldp, ORGANISATION, PORT_VLAN + "%04x".formatted(id)));
    for (int id : port.vlans()) {
      String name = name(id);
      add(lldp, ORGANISATION, VLAN_NAME + "%04x%02x".formatted(id, name.length()) + hex(name));
    }
    return lldp;
  }

  /** The entry of {@code parsed_lldp}. */
  static ObjectNode parsed(SwitchPort port) {
    ObjectNode parsed =
        Json.object()
            .put("switch_chassis_id", port.chassisId())
            .put("switch_port_id", port.portId())
            .put("switch_system_name", port.systemName());
    port.untaggedVlan().ifPresent(id -> parsed.put("switch_port_untagged_vlan_id", id));
    if (!port.vlans().isEmpty()) {
      ArrayNode vlans = parsed.putArray("switch_port_vlans");
      port.vlans().forEach(id -> vlans.addObject().put("id", id).put("name", name(id)));
    }
    return parsed;
  }

  private static void add(ArrayNode lldp, int type, String value) {
    lldp.addArray().add(type).add(value);
  }

  private static String name(int vlan) {
    return "vlan" + vlan;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }
}
