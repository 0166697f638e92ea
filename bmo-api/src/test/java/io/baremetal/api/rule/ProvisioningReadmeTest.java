package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Profile;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README of the cluster-baremetal-operator says about each field of a Provisioning. */
class ProvisioningReadmeTest {

  private static final String DISABLED =
      "{\"provisioningNetwork\": \"Disabled\", \"provisioningNetworkCIDR\": null,"
          + " \"provisioningDHCPRange\": null, \"provisioningIP\": null}";

  @Test
  @Tag("CBO-provisioningInterface")
  void asksForTheInterface_whereThereIsAProvisioningNetwork() {
    assertThat(fields("{\"provisioningInterface\": null}"))
        .containsExactly("spec.provisioningInterface");
    assertThat(fields("{\"provisioningInterface\": \"a name that Linux has not\"}"))
        .containsExactly("spec.provisioningInterface");
  }

  @Test
  @Tag("CBO-provisioningMacAddresses")
  void takesMacAddressesInPlaceOfAName_andLetsTheOperatorFillThemInOnce() {
    String macs = "{\"provisioningMacAddresses\": [\"52:54:00:12:34:56\"]}";
    assertThat(fields("{\"provisioningInterface\": null, " + macs.substring(1))).isEmpty();
    assertThat(changes("{}", macs)).isEmpty();
    assertThat(changes(macs, "{\"provisioningMacAddresses\": [\"52:54:00:12:34:57\"]}"))
        .containsExactly("spec.provisioningMacAddresses");
  }

  @ParameterizedTest
  @Tag("CBO-provisioningIP")
  @CsvSource({"172.22.0.3, true", "172.22.1.3, false", "172.22.0.50, false", "metal3, false"})
  void wantsTheIpInTheNetworkAndOutsideTheRange(String ip, boolean fine) {
    List<String> blamed = fields("{\"provisioningIP\": \"" + ip + "\"}");
    assertThat(blamed.contains("spec.provisioningIP")).isEqualTo(!fine);
  }

  @ParameterizedTest
  @Tag("CBO-provisioningNetworkCIDR")
  @CsvSource({"fd00:1101::/64, true", "fd00:1101::/120, true", "fd00:1101::/63, false"})
  void wantsAnIpv6NetworkNotLargerThanA64(String cidr, boolean fine) {
    List<String> blamed =
        fields(
            "{\"provisioningNetworkCIDR\": \""
                + cidr
                + "\", \"provisioningIP\": \"fd00:1101::3\","
                + " \"provisioningDHCPRange\": \"fd00:1101::a,fd00:1101::64\"}");
    assertThat(blamed.contains("spec.provisioningNetworkCIDR")).isEqualTo(!fine);
  }

  @Test
  @Tag("CBO-provisioningDHCPExternal")
  void usesTheRangeOnlyIfNobodyElseServesDhcp() {
    String implied = "{\"provisioningNetwork\": null, \"provisioningDHCPExternal\": %s}";
    EffectiveProvisioning ours = effective(implied.formatted("false"));
    EffectiveProvisioning theirs = effective(implied.formatted("true"));
    assertThat(ours.mode()).isEqualTo(NetworkMode.MANAGED);
    assertThat(ours.dhcpRange()).isPresent();
    assertThat(theirs.mode()).isEqualTo(NetworkMode.UNMANAGED);
    assertThat(theirs.dhcpRange()).isEmpty();
  }

  @ParameterizedTest
  @Tag("CBO-provisioningDHCPRange")
  @Tag("ICN-12")
  @CsvSource(
      delimiter = '|',
      value = {
        "172.22.0.0/24  | 172.22.0.3 | 172.22.0.10,172.22.0.100",
        "172.22.0.0/26  | 172.22.0.3 | 172.22.0.10,172.22.0.62",
        "172.22.3.7/16  | 172.22.0.3 | 172.22.0.10,172.22.0.100",
        "fd00:1101::/64 | fd00:1101::3 | fd00:1101::a,fd00:1101::64"
      })
  void handsOutTheTenthToTheHundredthAddress_whenNoRangeIsGiven(
      String cidr, String ip, String range) {
    EffectiveProvisioning effective =
        effective(
            "{\"provisioningNetworkCIDR\": \"%s\", \"provisioningIP\": \"%s\"".formatted(cidr, ip)
                + ", \"provisioningDHCPRange\": null}");
    assertThat(effective.dhcpRange().orElseThrow()).hasToString(range);
    assertThat(effective.spec().provisioningDhcpRange()).contains(range);
    assertThat(effective.resource().spec().provisioningDhcpRange()).isEmpty();
  }

  @Test
  @Tag("CBO-provisioningDHCPRange")
  void letsOnlyTheRangeChange_onceEverythingIsSet() {
    assertThat(changes("{}", "{\"provisioningDHCPRange\": \"172.22.0.20,172.22.0.90\"}")).isEmpty();
    assertThat(changes("{}", "{\"provisioningIP\": \"172.22.0.4\"}"))
        .containsExactly("spec.provisioningIP");
  }

  @Test
  @Tag("CBO-provisioningOSDownloadURL")
  void wantsACompressedImageWithItsSha256() {
    String url = "{\"provisioningOSDownloadURL\": \"http://images.example/%s\"}";
    String digest = "sha256=" + "0123456789abcdef".repeat(4);
    assertThat(fields(url.formatted("rhcos.qcow2.gz?" + digest))).isEmpty();
    assertThat(fields(url.formatted("rhcos.qcow2.gz"))).isNotEmpty();
    assertThat(fields(url.formatted("rhcos.iso?" + digest))).isNotEmpty();
  }

  @ParameterizedTest
  @Tag("CBO-provisioningNetwork")
  @CsvSource({"Managed, true", "Unmanaged, true", "Disabled, true", "Auto, false"})
  void hasThreeModes(String mode, boolean known) {
    List<String> blamed = fields("{\"provisioningNetwork\": \"" + mode + "\"}");
    assertThat(blamed.contains("spec.provisioningNetwork")).isEqualTo(!known);
  }

  @Test
  @Tag("CBO-provisioningNetwork")
  @Tag("CBO-externalIPs")
  void advisesTwoAddresses_whenTheNetworkIsDisabled() {
    assertThat(fields(DISABLED)).containsExactly("spec.provisioningIP");
    assertThat(fields(with(DISABLED, "\"externalIPs\": [\"192.0.2.3\", \"192.0.2.4\"]"))).isEmpty();
  }

  @Test
  @Tag("CBO-provisioningNetworkGateway")
  void announcesAGateway_onlyWhenManaged() {
    String gateway = "\"provisioningNetworkGateway\": \"172.22.0.1\"";
    assertThat(fields("{" + gateway + "}")).isEmpty();
    assertThat(fields("{\"provisioningNetwork\": \"Unmanaged\", " + gateway + "}"))
        .contains("spec.provisioningNetworkGateway");
  }

  @ParameterizedTest
  @Tag("CBO-bootIsoSource")
  @Tag("CBO-preProvisioningOSDownloadURLs")
  @ValueSource(
      strings = {
        "{\"bootIsoSource\": \"http\"}",
        "{\"preProvisioningOSDownloadURLs\": {\"isoURL\": \"http://images.example/a.iso\"}}"
      })
  void warns_whenAFieldHasLostItsEffect(String spec) {
    assertThat(findings(spec)).hasSize(1).noneMatch(Finding::isError);
  }

  @ParameterizedTest
  @Tag("CBO-provisioningDNS")
  @Tag("CBO-watchAllNamespaces")
  @Tag("CBO-virtualMediaViaExternalNetwork")
  @Tag("CBO-disableVirtualMediaTLS")
  @ValueSource(
      strings = {
        "provisioningDNS",
        "watchAllNamespaces",
        "virtualMediaViaExternalNetwork",
        "disableVirtualMediaTLS"
      })
  void takesASwitch_andKeepsItForTheRendering(String field) {
    String on = "{\"" + field + "\": true}";
    assertThat(findings(on)).isEmpty();
    assertThat(ModelJson.toTree(effective(on).spec()).path(field).asBoolean()).isTrue();
    assertThat(
            DocumentRules.under(Profile.strict())
                .create(document("{\"" + field + "\": \"yes\"}"))
                .errors())
        .extracting(finding -> finding.field().toString())
        .containsExactly("spec." + field);
  }

  @Test
  @Tag("CBO-additionalNTPServers")
  void wantsTimeServersThatCanExist() {
    assertThat(fields("{\"additionalNTPServers\": [\"time.example\", \"192.0.2.1\"]}")).isEmpty();
    assertThat(fields("{\"additionalNTPServers\": [\"time.example:123\"]}"))
        .containsExactly("spec.additionalNTPServers[0]");
  }

  @Test
  @Tag("CBO-prometheusExporter")
  void readsSensorsAtMostOnceAMinute() {
    String exporter = "{\"prometheusExporter\": {\"enabled\": true, \"sensorCollectionInterval\": ";
    assertThat(fields(exporter + "60}}")).isEmpty();
    assertThat(fields(exporter + "59}}"))
        .containsExactly("spec.prometheusExporter.sensorCollectionInterval");
  }

  @Test
  @Tag("CBO-unsupportedConfigOverrides")
  void keepsOverrides() {
    String image = "{\"unsupportedConfigOverrides\": {\"ironicAgentImage\": \"quay.example/a:1\"}}";
    assertThat(findings(image)).isEmpty();
    assertThat(
            ModelJson.toTree(effective(image).spec())
                .at("/unsupportedConfigOverrides/ironicAgentImage")
                .asText())
        .isEqualTo("quay.example/a:1");
  }

  private static String with(String spec, String field) {
    return spec.substring(0, spec.length() - 1) + ", " + field + "}";
  }

  private static List<String> fields(String spec) {
    return findings(spec).stream().map(finding -> finding.field().toString()).distinct().toList();
  }

  private static List<Finding> findings(String spec) {
    return ProvisioningRules.create(Profile.readme()).check(effective(spec)).all();
  }

  /** Fields for which the README's profile refuses to change one spec into the other. */
  private static List<String> changes(String before, String after) {
    return ProvisioningRules.update(Profile.readme())
        .check(new Change<>(effective(before), effective(after)))
        .errors()
        .stream()
        .map(finding -> finding.field().toString())
        .toList();
  }

  private static EffectiveProvisioning effective(String spec) {
    return EffectiveProvisioning.of(
        ModelJson.read(document(spec), Provisioning.class).orElseThrow(), Profile.readme());
  }

  /** A sound Provisioning with a merge patch on its spec. */
  private static JsonNode document(String spec) {
    return Example.merged(
        Example.base("Provisioning"), ModelJson.readTree("{\"spec\": " + spec + "}").orElseThrow());
  }
}
