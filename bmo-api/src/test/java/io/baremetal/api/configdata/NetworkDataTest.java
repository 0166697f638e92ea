package io.baremetal.api.configdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.hardware.Nic;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.ModelYaml;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkDataTest {

  private static final String GOOD =
      """
      links:
        - {id: eno1, type: phy, ethernet_mac_address: "52:54:00:00:00:01", mtu: 9000}
        - {id: eno2, type: phy, ethernet_mac_address: 52-54-00-00-00-02}
        - {id: bond0, type: bond, bond_links: [eno1, eno2], bond_mode: 802.3ad,
           bond_miimon: 100, bond_xmit_hash_policy: layer3+4}
        - {id: vlan7, type: vlan, vlan_id: 7, vlan_link: bond0,
           vlan_mac_address: "52:54:00:00:00:03"}
      networks:
        - id: n0
          type: ipv4
          link: vlan7
          ip_address: 192.0.2.5
          netmask: 255.255.255.0
          gateway: 192.0.2.1
          routes:
            - {network: 198.51.100.0, netmask: 255.255.255.0, gateway: 192.0.2.254}
            - {network: 203.0.113.0/24, gateway: 192.0.2.254}
          services: [{type: dns, address: 192.0.2.53}]
        - {id: n1, type: ipv6, link: bond0, ip_address: "2001:db8::5/64", gateway: "fe80::1"}
        - {id: n2, type: ipv4_dhcp, link: bond0}
      services:
        - {type: dns, address: "2001:db8::53"}
      """;

  @Test
  void finds_nothing_inASoundDescription() {
    assertThat(NetworkDataCheck.check(read(GOOD), hardware("52:54:00:00:00:01", "525400000002")))
        .isEmpty();
    assertThat(NetworkDataCheck.check(read(""))).isEmpty();
  }

  @Test
  void keeps_everyField() {
    NetworkData data = read(GOOD.replace("mtu: 9000", "mtu: 9000, future: {x: 1}"));

    assertThat(ModelJson.toTree(data))
        .isEqualTo(
            ModelYaml.readTree(GOOD.replace("mtu: 9000", "mtu: 9000, future: {x: 1}"))
                .orElseThrow());
    assertThat(data.links().get(0).mtu()).contains(9000);
  }

  @Test
  void blames_theLink_whenTheMachineHasNoSuchInterface() {
    assertThat(NetworkDataCheck.check(read(GOOD), hardware("52:54:00:00:00:01")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("links[1].ethernet_mac_address");
              assertThat(problem.message())
                  .isEqualTo(
                      "52:54:00:00:00:02 belongs to no interface of the machine, which has eno"
                          + " (52:54:00:00:00:01)");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: eno2, type|id: eno1, type|links[1].id|another link has the id",
        "id: eno2, type|type|links[1].id|is missing",
        "52-54-00-00-00-02|'52:54:00:00:00:01'|links[1].ethernet_mac_address|links[0] already",
        "52-54-00-00-00-02|5|null|must be a text",
        "52-54-00-00-00-02|nonsense|links[1].ethernet_mac_address|is not a MAC address",
        ", ethernet_mac_address: 52-54-00-00-00-02||links[1].ethernet_mac_address|is missing",
        "mtu: 9000|mtu: 67|links[0].mtu|not between",
        "mtu: 9000|mtu: 65536|links[0].mtu|not between",
        "'[eno1, eno2]'|'[]'|links[2].bond_links|is empty",
        "'[eno1, eno2]'|'[eno1, eno3]'|links[2].bond_links[1]|no other link has the id \"eno3\"",
        "'[eno1, eno2]'|'[eno1, bond0]'|links[2].bond_links[1]|no other link",
        "802.3ad|lacp|links[2].bond_mode|no mode such as",
        "vlan_id: 7|vlan_id: 4095|links[3].vlan_id|not between",
        "vlan_id: 7,||links[3].vlan_id|is missing",
        "vlan_link: bond0,||links[3].vlan_link|is missing",
        "vlan_link: bond0|vlan_link: b|links[3].vlan_link|no other link",
        "type: vlan|type: tap|links[3].type|no kind of link",
        "type: vlan,||links[3].type|is missing"
      })
  void blames_theField_ofALink(String good, String bad, String path, String words) {
    assertBlamed(good, bad, path, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: n1|id: n0|networks[1].id|another network",
        "id: n1,||networks[1].id|is missing",
        "type: ipv4_dhcp|type: dhcp|networks[2].type|no type of network",
        "link: vlan7|link: vlan8|networks[0].link|no link has the id \"vlan8\"",
        "'link: vlan7\\n    '||networks[0].link|is missing",
        "ip_address: 192.0.2.5|ip_address: node.example|networks[0].ip_address|not an IP address",
        "ip_address: 192.0.2.5|ip_address: '2001:db8::9'|networks[0].ip_address|does not belong",
        "ip_address: 192.0.2.5|ip_address: ''|networks[0].ip_address|is missing",
        "netmask: 255.255.255.0\\n    g|g|networks[0].netmask|is missing",
        "netmask: 255.255.255.0\\n|netmask: 255.0.255.0\\n|networks[0].netmask|no netmask such as",
        "gateway: 192.0.2.1\\n|gateway: 192.0.3.1\\n|networks[0].gateway|lies outside",
        "gateway: 192.0.2.1\\n|gateway: nowhere\\n|networks[0].gateway|not an IP address",
        "2001:db8::5/64|2001:db8::5/129|networks[1].ip_address|not a network",
        "203.0.113.0/24|203.0.113.0|networks[0].routes[1].netmask|is missing",
        "198.51.100.0|x|networks[0].routes[0].network|not an IP address",
        "', gateway: 192.0.2.254}\\n"
            + "    services'|}\\n"
            + "    services|networks[0].routes[1].gateway|is missing",
        "type: dns, address: 192|type: ntp, address: 192|networks[0].services[0].type|only dns is",
        "2001:db8::53|dns.example|services[0].address|not an IP address"
      })
  void blames_theField_ofANetwork(String good, String bad, String path, String words) {
    assertBlamed(good, bad, path, words);
  }

  private static void assertBlamed(String good, String bad, String path, String words) {
    String broken = GOOD.replace(unquoted(good), bad == null ? "" : unquoted(bad));
    assertThat(broken).isNotEqualTo(GOOD);
    List<String> problems =
        NetworkData.read(broken)
            .match(
                data -> NetworkDataCheck.check(data).stream().map(Object::toString).toList(),
                unreadable -> unreadable.stream().map(Object::toString).toList());

    assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(words));
    if (!path.equals("null")) {
      assertThat(problems).anySatisfy(problem -> assertThat(problem).startsWith(path + ": "));
    }
  }

  @Test
  void adds_metadata_thatTheOwnerMayOverride() {
    HostMetaData added = new HostMetaData("1-2-3", "node-0", "metal3");

    assertThat(added.toTree().toString())
        .isEqualTo(
            "{\"uuid\":\"1-2-3\",\"metal3-namespace\":\"metal3\",\"metal3-name\":\"node-0\","
                + "\"local-hostname\":\"node-0\",\"local_hostname\":\"node-0\","
                + "\"name\":\"node-0\"}");
    assertThat(
            added
                .with((ObjectNode) ModelYaml.readTree("{name: other, x: 1}").orElseThrow())
                .toString())
        .contains("\"name\":\"other\",\"x\":1");
  }

  private static String unquoted(String text) {
    return text.replace("\\n", "\n");
  }

  private static NetworkData read(String yaml) {
    return NetworkData.read(yaml).orElseThrow();
  }

  private static HardwareDetails hardware(String... macs) {
    HardwareDetails.Builder hardware = HardwareDetails.builder();
    for (String mac : macs) {
      hardware.addNics(Nic.builder().name("eno").mac(mac).build());
    }
    return hardware.addNics(Nic.builder().mac("no mac").build()).build();
  }

  @Test
  void findsDoubleIds_inAVeryLongDescription() {
    StringBuilder text = new StringBuilder("links:\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("- {id: l").append(i).append("}\n");
    }
    NetworkData data = NetworkData.read(text + "- {id: \"l\\u0007\"}\n".repeat(2)).orElseThrow();

    List<NetworkDataProblem> problems =
        assertTimeout(Duration.ofSeconds(10), () -> NetworkDataCheck.check(data));

    assertThat(problems)
        .extracting(NetworkDataProblem::message)
        .contains("another link has the id \"l\\u0007\" as well; give each its own");
  }
}
