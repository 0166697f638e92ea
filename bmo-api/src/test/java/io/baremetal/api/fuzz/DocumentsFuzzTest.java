package io.baremetal.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.configdata.NetworkData;
import io.baremetal.api.configdata.NetworkDataCheck;
import io.baremetal.api.crd.Crd;
import io.baremetal.api.hardware.AcceleratorTable;
import io.baremetal.api.hardware.Accelerators;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.Explanation;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.ModelYaml;
import io.baremetal.api.json.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Whatever the document: a value, or problems, and never anything else. */
class DocumentsFuzzTest {

  private static final String HOST =
      "{\"apiVersion\":\"metal3.io/v1alpha1\",\"kind\":\"BareMetalHost\","
          + "\"metadata\":{\"name\":\"a\","
          + "\"labels\":{\"x\":\"y\"}},\"spec\":{\"online\":true,\"image\":{\"url\":\"http://i\","
          + "\"checksum\":\"c\"},\"raid\":{"
          + "\"hardwareRAIDVolumes\":[{\"level\":\"1\",\"sizeGibibytes\":5}]}},"
          + "\"status\":{\"errorCount\":1,\"poweredOn\":false,"
          + "\"hardware\":{\"cpu\":{\"clockMegahertz\":2e3}},"
          + "\"lastUpdated\":\"2026-01-31T12:00:00Z\"}}";

  @Property(tries = 700)
  void readsJson_orListsProblems(@ForAll("json") String text) {
    Parsed<BareMetalHost> host = parsed(() -> ModelJson.read(text, BareMetalHost.class));
    host.value()
        .ifPresent(
            value -> {
              assertThat(ModelJson.read(ModelJson.write(value), BareMetalHost.class).orElseThrow())
                  .isEqualTo(value);
              assertThat(Explanation.of(value).sentence()).isNotBlank();
            });
    parsed(() -> ModelJson.read(text.getBytes(StandardCharsets.UTF_8), BareMetalHost.class));
    parsed(() -> ModelJson.readKnown(text, HardwareDetails.class));
    parsed(() -> ModelJson.readTree(text));
    parsed(() -> Accelerators.fromAnnotation(text));
  }

  @Property(tries = 500)
  void readsAnyTreeAsAnyKind_orListsProblems(@ForAll("json") String text, @ForAll Crd crd) {
    JsonNode tree = ModelJson.readTree(text).value().orElse(null);
    if (tree != null) {
      parsed(() -> ModelJson.read(tree, crd.model()));
      assertThat(AcceleratorTable.standard().findIn(tree)).isNotNull();
    }
  }

  @Property(tries = 700)
  void readsYaml_orListsProblems(@ForAll("yaml") String text) {
    Parsed<JsonNode> tree = parsed(() -> ModelYaml.readTree(text));
    tree.value()
        .filter(DocumentsFuzzTest::isUnicode)
        .ifPresent(
            value ->
                assertThat(ModelYaml.readTree(ModelYaml.write(value)).orElseThrow())
                    .isEqualTo(value));
    parsed(() -> ModelYaml.readAll(text));
    parsed(() -> ModelYaml.readSecret(text));
    parsed(() -> ModelYaml.read(text, BareMetalHost.class));
  }

  @Property(tries = 1000)
  void judgesNetworkData_withoutThrowing(@ForAll("networkData") String text) {
    parsed(() -> NetworkData.read(text))
        .value()
        .ifPresent(data -> assertThat(NetworkDataCheck.check(data)).isNotNull());
  }

  /** Whether no text in it holds half of a surrogate pair, which YAML cannot write. */
  private static boolean isUnicode(JsonNode tree) {
    String text = tree.toString();
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
  }

  private static <T> Parsed<T> parsed(Supplier<Parsed<T>> reader) {
    Parsed<T> parsed = Assertions.assertTimeout(Duration.ofSeconds(10), reader::get);
    assertThat(parsed.value().isPresent()).isEqualTo(parsed.problems().isEmpty());
    assertThat(parsed.problems())
        .hasSizeLessThanOrEqualTo(25)
        .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    return parsed;
  }

  @Provide
  Arbitrary<String> json() {
    return OddTexts.like(HOST, "{\"a\":[1,2.50,null,\"x\",{\"b\":true}]}", "[[[[{}]]]]", "null");
  }

  @Provide
  Arbitrary<String> yaml() {
    return OddTexts.like(
        HOST,
        "a: &x {b: [1, yes, ~]}\nc: *x\n---\nd: |\n  text\n  more\n",
        "? [a]\n: b",
        "- !!str 5\n- 'q'\n- \"\\u00e9\"\n- >-\n  folded\n  text\n",
        "%YAML 1.1\n---\n<<: {a: 1}\nb: 017\n...\n");
  }

  @Provide
  Arbitrary<String> networkData() {
    return OddTexts.like(
        "links: [{id: a, type: phy, ethernet_mac_address: '52:54:00:12:34:56', mtu: 1500}]\n"
            + "networks: [{id: n, type: ipv4, link: a, ip_address: 192.0.2.1/24, gateway:"
            + " 192.0.2.2, routes: [{network: 0.0.0.0, netmask: 0.0.0.0, gateway: 192.0.2.3}]}]\n"
            + "services: [{type: dns, address: '2001:db8::1'}]",
        "links: [{id: b, type: bond, bond_links: [a]}, {id: v, type: vlan, vlan_link: b, vlan_id:"
            + " 7}]");
  }
}
