package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.host.HostSpec;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetRulesTest {

  private static final FleetRules STRICT = FleetRules.under(Profile.strict());

  @ParameterizedTest
  @CsvSource({
    "ipmi://192.0.2.7,                     192.0.2.7:623,                          true",
    "ipmi://192.0.2.7:6230,                ipmi://192.0.2.7:6231,                  false",
    "redfish://BMC7.example/x/,            idrac-redfish+https://bmc7.example:443/x, true",
    "redfish://bmc7/x,                     redfish://bmc7/X,                       false",
    "redfish+http://[2001:db8::7]/x,       redfish://[2001:db8:0:0::7]:80/x,       true",
    "redfish+http://bmc7/x,                redfish://bmc7/x,                       false",
    "redfish://bmc7/x,                     ipmi://bmc7/x,                          false",
    "redfish://bmc7,                       redfish://bmc7/redfish/v1/,             true",
    "redfish://bmc7,                       redfish://bmc7/redfish/v1/Systems/1,    false",
    "192.0.2.7/left/out,                   ipmi://192.0.2.7?privilegelevel=USER,   true",
    "redfish://bmc7/x,                     telnet://bmc7/x,                        false"
  })
  void comparesBmcs_whateverTheWriting(String one, String other, boolean same) {
    Fleet fleet = Fleet.of(List.of(host("a", one), host("b", other)), List.of());
    assertThat(STRICT.check(fleet).isEmpty()).isEqualTo(!same);
  }

  @Test
  void namesTheOthers_whenAHostIsThereTwice() {
    List<BareMetalHost> hosts =
        IntStream.range(0, 5).mapToObj(i -> host("node-" + i, "ipmi://192.0.2.7")).toList();
    List<FleetFinding> findings = STRICT.check(Fleet.of(hosts, List.of()));
    assertThat(findings).hasSize(5);
    assertThat(findings.get(0))
        .hasToString(
            "BareMetalHost metal3/node-0: spec.bmc.address: \"ipmi://192.0.2.7\" is also the BMC"
                + " of metal3/node-1, metal3/node-2, metal3/node-3 and 1 more; correct the"
                + " address, or remove one of the hosts (BMO-FLEET-001)");
  }

  @Test
  void onlyWarns_whenAdmitting() {
    BareMetalHost stored = host("a", "ipmi://192.0.2.7");
    Fleet cache = Fleet.of(List.of(stored), List.of());
    FleetRules admission = FleetRules.forAdmission(Profile.strict());
    assertThat(admission.check(cache, stored).all()).isEmpty();
    assertThat(admission.check(cache, host("b", "ipmi://192.0.2.7")).warnings())
        .extracting(Finding::rule)
        .containsExactly("BMO-FLEET-001");
    assertThat(admission.check(cache, host("b", "ipmi://192.0.2.7")).errors()).isEmpty();
    assertThat(
            FleetRules.forAdmission(Profile.upstream())
                .check(cache, host("b", "ipmi://192.0.2.7"))
                .all())
        .isEmpty();
  }

  @Test
  void refusesASecondProvisioning_andThatAlone() {
    Provisioning right = provisioning(Provisioning.NAME);
    Provisioning wrong = provisioning("another");
    assertThat(STRICT.check(Fleet.of(List.of(), List.of(right)))).isEmpty();
    assertThat(STRICT.check(Fleet.of(List.of(), List.of(wrong)))).isEmpty();
    assertThat(STRICT.check(Fleet.of(List.of(), List.of(right, wrong))))
        .singleElement()
        .asString()
        .startsWith("Provisioning another: metadata.name: there is also provisioning-config");
  }

  @Test
  @Tag("ICN-13")
  void refusesANetworkBoot_whereTheProvisioningNetworkIsDisabled() {
    Provisioning disabled =
        provisioning(Provisioning.NAME).toBuilder()
            .spec(ProvisioningSpec.builder().provisioningNetwork(NetworkMode.DISABLED).build())
            .build();
    BareMetalHost overNetwork = host("demo", "ipmi://10.10.110.11");
    BareMetalHost byMedia = host("media", "redfish-virtualmedia://10.10.110.12");
    assertThat(STRICT.check(Fleet.of(List.of(overNetwork, byMedia), List.of(disabled))))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.name()).isEqualTo("demo");
              assertThat(found.finding().isError()).isTrue();
              assertThat(found.finding().message()).contains("host metal3/demo", "driver ipmi");
            });
    assertThat(
            STRICT.check(Fleet.of(List.of(overNetwork), List.of(provisioning(Provisioning.NAME)))))
        .isEmpty();
  }

  @Test
  void findsTheOnePairAmongTenThousandHosts() {
    List<BareMetalHost> hosts =
        IntStream.range(0, 10_000)
            .mapToObj(
                i -> host("node-" + i, "redfish-virtualmedia://10.0." + i / 250 + "." + i % 250))
            .collect(Collectors.toCollection(ArrayList::new));
    assertThat(STRICT.check(Fleet.of(hosts, List.of()))).isEmpty();

    hosts.add(host("twin", "redfish-virtualmedia://10.0.39.249"));
    assertThat(STRICT.check(Fleet.of(hosts, List.of())))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.toString()).contains("10.0.39.249"));
  }

  @Test
  void namesAFew_whereEachHostIsTheSameAsEveryOther() {
    List<BareMetalHost> hosts =
        IntStream.range(0, 5_000).mapToObj(i -> host("node-" + i, "ipmi://192.0.2.7")).toList();
    List<FleetFinding> findings =
        assertTimeout(Duration.ofSeconds(20), () -> STRICT.check(Fleet.of(hosts, List.of())));
    assertThat(findings)
        .hasSize(5_000)
        .allSatisfy(finding -> assertThat(finding.toString()).contains(" and 4996 more; "));
  }

  private static BareMetalHost host(String name, String address) {
    return BareMetalHost.builder()
        .metadata(ObjectMetadata.builder().name(name).namespace("metal3").build())
        .spec(HostSpec.builder().bmc(BmcDetails.builder().address(address).build()).build())
        .build();
  }

  private static Provisioning provisioning(String name) {
    return Provisioning.builder().metadata(ObjectMetadata.builder().name(name).build()).build();
  }
}
