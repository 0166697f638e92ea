package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Severity;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

  @Test
  void listsEachRuleOnce_whenPrinted() {
    String page = RuleCatalogue.markdown();
    assertThat(RuleCatalogue.ids())
        .isNotEmpty()
        .allSatisfy(id -> assertThat(page).containsOnlyOnce("| " + id + " |"));
  }

  @Test
  void saysWhatTheRuleMeansAndHowSevereItIs_whenPrinted() {
    assertThat(RuleCatalogue.markdown())
        .startsWith("# Rules\n")
        .contains("\n## BareMetalHost\n", "\n## Provisioning\n", "\n## Objects among others\n")
        .contains("`{\"spec\":{\"rootDeviceHints\":{\"deviceName\":\"sda\"}}}`")
        .contains("| BMO-HOST-042 | The BMC address names a host | create, update | error | off |")
        .contains("| BMO-PROV-001 | There is one Provisioning")
        .contains(" looks for | create | ")
        .contains("| BMO-HOST-040 | The boot MAC address stays as it was once set | update | ")
        .endsWith("|\n");
  }

  @Test
  void findsARule_byItsId() {
    assertThat(RuleCatalogue.find("BMO-FLEET-001").orElseThrow().meaning()).contains("two hosts");
    assertThat(RuleCatalogue.find("BMO-FLEET-999")).isEmpty();
  }

  @Test
  void findsMisspeltIds_whenAProfileHasThem() {
    Profile profile =
        Profile.strict().with("BMO-HOST-001", Severity.WARNING).without("BMO-HOST-999");
    assertThat(RuleCatalogue.unknownIds(profile)).containsExactly("BMO-HOST-999");
  }
}
