package io.baremetal.api.configdata;

import io.baremetal.api.configdata.NetworkDataCheck.Problems;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.MacAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the links. */
final class LinkCheck {

  private static final Set<String> BOND_MODES =
      Set.of(
          "balance-rr",
          "active-backup",
          "balance-xor",
          "broadcast",
          "802.3ad",
          "balance-tlb",
          "balance-alb");
  private static final int LEAST_MTU = 68;
  private static final int GREATEST_MTU = 65535;
  private static final int LAST_VLAN = 4094;

  private final Problems problems;
  private final Set<String> ids;
  private final NicIndex nics;
  private final Map<MacAddress, String> owners = new HashMap<>();

  LinkCheck(Problems problems, Set<String> ids, NicIndex nics) {
    this.problems = problems;
    this.ids = ids;
    this.nics = nics;
  }

  void check(List<NetworkLink> links) {
    problems.duplicates(
        "links[%d].id",
        links.stream().map(link -> link.id().orElse("")),
        "another link has the id %s as well; give each its own");
    for (int i = 0; i < links.size(); i++) {
      check("links[" + i + "]", links.get(i));
    }
  }

  private void check(String path, NetworkLink link) {
    if (link.id().orElse("").isEmpty()) {
      problems.error(path + ".id", "is missing; name the link");
    }
    link.mtu()
        .filter(mtu -> mtu < LEAST_MTU || mtu > GREATEST_MTU)
        .ifPresent(mtu -> problems.error(path + ".mtu", mtu + " is not between 68 and 65535"));
    Optional<LinkType> type = link.type();
    if (type.isEmpty()) {
      problems.error(path + ".type", "is missing; write phy, bond or vlan");
    } else if (type.get().equals(LinkType.BOND)) {
      bond(path, link);
    } else if (type.get().equals(LinkType.VLAN)) {
      vlan(path, link);
    } else if (type.get().isKnown()) {
      physical(path, link);
    } else {
      problems.warning(
          path + ".type",
          Quoted.text(type.get().wire()) + " is no kind of link that a bare machine has");
    }
  }

  private void physical(String path, NetworkLink link) {
    String at = path + ".ethernet_mac_address";
    if (link.ethernetMacAddress().orElse("").isEmpty()) {
      problems.error(at, "is missing; the interface is found by it");
    }
    mac(at, link.ethernetMacAddress())
        .ifPresent(
            mac -> {
              if (!nics.mayHave(mac)) {
                problems.error(
                    at, mac + " belongs to no interface of the machine, which has " + nics);
              }
              String first = owners.putIfAbsent(mac, path);
              if (first != null) {
                problems.error(at, mac + " is the address of " + first + " already");
              }
            });
  }

  private void bond(String path, NetworkLink link) {
    if (link.bondLinks().isEmpty()) {
      problems.error(path + ".bond_links", "is empty; a bond needs links");
    }
    for (int i = 0; i < link.bondLinks().size(); i++) {
      refersTo(path + ".bond_links[" + i + "]", link.bondLinks().get(i), link);
    }
    link.bondMode()
        .filter(mode -> !BOND_MODES.contains(mode))
        .ifPresent(
            mode ->
                problems.error(
                    path + ".bond_mode", Quoted.text(mode) + " is no mode such as 802.3ad"));
    mac(path + ".ethernet_mac_address", link.ethernetMacAddress());
  }

  private void vlan(String path, NetworkLink link) {
    int id = link.vlanId().orElse(0);
    if (id < 1 || id > LAST_VLAN) {
      problems.error(
          path + ".vlan_id",
          link.vlanId().map(tag -> tag + " is not between 1 and 4094").orElse("is missing"));
    }
    if (link.vlanLink().orElse("").isEmpty()) {
      problems.error(path + ".vlan_link", "is missing; name the link that the VLAN lies on");
    } else {
      refersTo(path + ".vlan_link", link.vlanLink().get(), link);
    }
    mac(path + ".vlan_mac_address", link.vlanMacAddress());
  }

  private void refersTo(String path, String id, NetworkLink from) {
    if (!ids.contains(id) || from.id().equals(Optional.of(id))) {
      problems.error(path, "no other link has the id " + Quoted.text(id));
    }
  }

  private Optional<MacAddress> mac(String path, Optional<String> text) {
    return text.filter(written -> !written.isEmpty())
        .flatMap(
            written -> {
              Attempt<MacAddress> mac = MacAddress.tryParse(written);
              mac.reason().ifPresent(reason -> problems.error(path, reason));
              return mac.value();
            });
  }
}
