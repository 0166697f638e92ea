package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.hardware.Lldp;
import io.baremetal.api.hardware.Nic;
import io.baremetal.api.hardware.Vlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Network interfaces of an inventory: one entry for each address family that an interface has. */
final class InventoryNics {

  private static final int MBPS_PER_GBPS = 1000;

  private final PluginData plugins;
  private final Parity parity;

  InventoryNics(PluginData plugins, Parity parity) {
    this.plugins = plugins;
    this.parity = parity;
  }

  List<Nic> read(List<InventoryField> interfaces) {
    List<Nic> nics = new ArrayList<>();
    for (InventoryField one : interfaces) {
      if (parity == Parity.UPSTREAM) {
        one.at("biosdevname").text();
        one.at("client_id").text();
        one.at("has_carrier").flag();
      }
      Optional<String> ipv4 = one.at("ipv4_address").text();
      Optional<String> ipv6 = one.at("ipv6_address").text();
      if (ipv4.isPresent() || ipv6.isEmpty()) {
        nics.add(nic(one, ipv4));
      }
      if (ipv6.isPresent()) {
        nics.add(nic(one, ipv6));
      }
    }
    return nics;
  }

  private Nic nic(InventoryField one, Optional<String> ip) {
    String name = one.at("name").text().orElse("");
    JsonNode lldp = plugins.lldp(name);
    Nic.Builder nic =
        Nic.builder()
            .name(one.at("name").text())
            .model(model(one))
            .mac(one.at("mac_address").text())
            .ip(ip)
            .pciAddress(one.at("pci_address").text())
            .speedGbps(
                one.at("speed_mbps")
                    .whole()
                    .map(speed -> speed / MBPS_PER_GBPS)
                    .filter(speed -> speed != 0))
            .pxe(Optional.of(plugins.bootedFrom(name)).filter(booted -> booted))
            .lldp(lldp(lldp));
    if (parity == Parity.CORRECTED) {
      nic.vlanId(number(lldp.path("switch_port_untagged_vlan_id"))).vlans(vlans(lldp));
    }
    return nic.build();
  }

  private static Optional<String> model(InventoryField one) {
    String both = one.at("vendor").text().orElse("") + " " + one.at("product").text().orElse("");
    return Optional.of(both.replaceFirst("^ +", "")).filter(model -> !model.isEmpty());
  }

  private static Optional<Lldp> lldp(JsonNode lldp) {
    Lldp told =
        Lldp.builder()
            .switchId(text(lldp.path("switch_chassis_id")))
            .portId(text(lldp.path("switch_port_id")))
            .switchSystemName(text(lldp.path("switch_system_name")))
            .build();
    return Optional.of(told).filter(some -> !some.equals(Lldp.builder().build()));
  }

  private static List<Vlan> vlans(JsonNode lldp) {
    List<Vlan> vlans = new ArrayList<>();
    for (JsonNode vlan : lldp.path("switch_port_vlans")) {
      vlans.add(Vlan.builder().id(number(vlan.path("id"))).name(text(vlan.path("name"))).build());
    }
    return vlans;
  }

  private static Optional<String> text(JsonNode json) {
    return Optional.ofNullable(json.textValue()).filter(text -> !text.isEmpty());
  }

  private static Optional<Integer> number(JsonNode json) {
    return json.isInt() && json.intValue() != 0 ? Optional.of(json.intValue()) : Optional.empty();
  }
}
