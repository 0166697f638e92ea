package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts odd texts into every field that holds a text: judging bears all of them. */
class OddTextsTest {

  private static final List<Profile> PROFILES =
      List.of(Profile.strict(), Profile.upstream(), Profile.readme());

  static Stream<String> oddTexts() {
    return Stream.of(
        "",
        " ",
        "\u0000",
        "\n",
        "\ud800",
        "🚀",
        "%",
        "%zz",
        "://",
        "[",
        "]:",
        "a,b",
        ",",
        "/",
        "redfish://[::1%25]/",
        "::ffff:1.2.3.4/95",
        "0.0.0.0/0",
        "::/0",
        "255.255.255.255/32",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "{}",
        "{\"mode\":",
        "[[[",
        "null",
        "1e999",
        "x".repeat(20_000),
        "a.".repeat(20_000),
        "/".repeat(20_000),
        "[".repeat(20_000),
        " ".repeat(20_000),
        "0".repeat(20_000),
        "http://" + "%41".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void neverThrows_whenAHostHoldsIt(String odd) {
    JsonNode host =
        ModelJson.readTree(
                """
                {"metadata": {"name": "x", "namespace": "x", "annotations": {
                   "baremetalhost.metal3.io/status": "x", "reboot.metal3.io": "x",
                   "reboot.metal3.io/x": "x", "inspect.metal3.io": "x",
                   "inspect.metal3.io/hardwaredetails": "x"}},
                 "spec": {"bmc": {"address": "x", "credentialsName": "x"}, "bootMACAddress": "x",
                   "bootMode": "x", "inspectionMode": "x", "userData": {"namespace": "x"},
                   "rootDeviceHints": {"deviceName": "x"},
                   "image": {"url": "x", "checksum": "x", "checksumType": "x", "format": "x"},
                   "raid": {"hardwareRAIDVolumes": [{"controller": "x", "physicalDisks": ["x"]}],
                     "softwareRAIDVolumes": [{"level": "x", "rootVolume": true}]},
                   "networkInterfaces": [{"name": "x"}, {"macAddress": "x"}]},
                 "status": {"operationalStatus": "x", "provisioning": {"state": "x"}}}
                """)
            .orElseThrow();
    BareMetalHost before = ModelJson.read(host, BareMetalHost.class).orElseThrow();
    for (JsonNode changed : variants(host, odd)) {
      BareMetalHost after = ModelJson.read(changed, BareMetalHost.class).orElseThrow();
      for (Profile profile : PROFILES) {
        legible(HostRules.update(profile).check(new Change<>(before, after)).all());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void neverThrows_whenAProvisioningHoldsIt(String odd) {
    JsonNode provisioning =
        ModelJson.readTree(
                """
                {"metadata": {"name": "x"},
                 "spec": {"provisioningNetwork": "Managed", "provisioningInterface": "x",
                   "provisioningIP": "172.22.0.3", "provisioningNetworkCIDR": "172.22.0.0/24",
                   "provisioningDHCPRange": "", "provisioningNetworkGateway": "172.22.0.1",
                   "provisioningMacAddresses": ["x", "x"], "additionalNTPServers": ["x"],
                   "provisioningOSDownloadURL": "x", "bootIsoSource": "x", "externalIPs": ["x"]}}
                """)
            .orElseThrow();
    for (JsonNode changed : variants(provisioning, odd)) {
      Provisioning resource = ModelJson.read(changed, Provisioning.class).orElseThrow();
      for (Profile profile : PROFILES) {
        EffectiveProvisioning effective = EffectiveProvisioning.of(resource, profile);
        legible(ProvisioningRules.create(profile).check(effective).all());
        assertThat(effective.spec().unknownFields()).isEmpty();
      }
    }
  }

  private static void legible(List<Finding> findings) {
    assertThat(findings)
        .allSatisfy(
            finding -> assertThat(finding.message()).hasSizeLessThan(2000).doesNotContain("\n"));
  }

  /** The tree with the odd text in each place where it has a text, one at a time. */
  private static List<JsonNode> variants(JsonNode tree, String odd) {
    List<JsonNode> all = new ArrayList<>();
    if (tree instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field ->
                  variants(field.getValue(), odd)
                      .forEach(value -> all.add(object.deepCopy().set(field.getKey(), value))));
    } else if (tree instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        for (JsonNode value : variants(array.get(i), odd)) {
          ArrayNode copy = array.deepCopy();
          copy.set(i, value);
          all.add(copy);
        }
      }
    } else if (tree.isTextual()) {
      all.add(TextNode.valueOf(odd));
    }
    return all;
  }
}
