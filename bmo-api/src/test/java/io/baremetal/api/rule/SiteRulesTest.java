package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.host.HostSpec;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Profile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts of a site: which interface is for what, and what the BMCs need. */
@Tag("ICN-02")
@Tag("ICN-15")
class SiteRulesTest {

  private static final Profile STRICT = Profile.strict();

  // The three interfaces of the wiki page's jump machine, then what is left out or coincides.
  @ParameterizedTest
  @CsvSource({
    "eno1 10.10.110.0/24, eno2 172.22.0.0/24, eth0 10.9.0.0/16, ipmi://10.10.110.7, ''",
    "eno1, eno2, eth0, ipmi://10.10.110.7, ''",
    "eno1 10.10.110.0/24, '', eth0 10.9.0.0/16, redfish-uefihttp://10.10.110.7, ''",
    "eno1 10.10.110.0/24, '', eth0 10.9.0.0/16, ipmi://10.10.110.7, BMO-SITE-001",
    "eno1 10.10.110.0/24, eno2 172.22.0.0/24, '', ipmi://10.10.110.7, ''",
    "eno1 10.10.110.0/24, '', '', redfish-uefihttp://10.10.110.7, BMO-SITE-001",
    "'', eno2 172.22.0.0/24, eth0 10.9.0.0/16, ipmi://10.10.110.7, BMO-SITE-001",
    "eth0 10.10.110.0/24, eno2 172.22.0.0/24, eth0 10.10.110.0/24, ipmi://10.10.110.7, ''",
    "eth0 172.22.0.0/24, eno2 172.22.0.0/24, eth0 172.22.0.0/24, ipmi://172.22.0.7, BMO-SITE-003",
    "eno1 10.10.110.0/24, eth0 172.22.0.0/24, eth0 10.9.0.0/16, ipmi://10.10.110.7, BMO-SITE-002",
    "eno1 10.10.110.0/24, eno2 172.22.0.0/24, eth0 172.22.0.0/16, ipmi://10.10.110.7, BMO-SITE-003",
    "eno1 10.10.110.0/24, eno2 172.22.0.0/24, eth0 10.9.0.0/16, ipmi://10.10.111.7, BMO-SITE-004",
    "eno1, eno2 172.22.0.0/24, eno1, ipmi://172.22.0.50, BMO-FLEET-005"
  })
  void refusesALayout_onlyIfItCannotWork(
      String bmc, String provisioning, String bareMetal, String address, String rule) {
    Map<SiteRole, SiteInterface> interfaces = new EnumMap<>(SiteRole.class);
    put(interfaces, SiteRole.BMC, bmc);
    put(interfaces, SiteRole.PROVISIONING, provisioning);
    put(interfaces, SiteRole.BARE_METAL, bareMetal);
    Fleet fleet = Fleet.of(List.of(host(address)), List.of(provisioning()));

    List<Finding> findings =
        new ArrayList<>(SiteRules.under(STRICT).check(Site.of(interfaces, fleet)).all());
    FleetRules.under(STRICT).check(fleet).forEach(found -> findings.add(found.finding()));

    assertThat(findings.stream().map(Finding::rule).distinct())
        .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
  }

  private static void put(
      Map<SiteRole, SiteInterface> interfaces, SiteRole role, String nameAndNetwork) {
    String[] parts = nameAndNetwork.split(" ", 2);
    Optional<Cidr> network =
        parts.length == 2 ? Optional.of(Cidr.parse(parts[1])) : Optional.empty();
    if (!nameAndNetwork.isEmpty()) {
      interfaces.put(role, new SiteInterface(parts[0], network));
    }
  }

  private static BareMetalHost host(String address) {
    return BareMetalHost.builder()
        .metadata(ObjectMetadata.builder().name("node-7").namespace("metal3").build())
        .spec(HostSpec.builder().bmc(BmcDetails.builder().address(address).build()).build())
        .build();
  }

  private static Provisioning provisioning() {
    return ModelJson.read(Example.base("Provisioning"), Provisioning.class).orElseThrow();
  }
}
