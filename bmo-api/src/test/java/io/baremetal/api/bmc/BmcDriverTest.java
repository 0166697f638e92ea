package io.baremetal.api.bmc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BmcDriverTest {

  @ParameterizedTest
  @EnumSource(BmcDriver.class)
  void isFoundByEachOfItsSchemes(BmcDriver driver) {
    assertThat(driver.schemes())
        .startsWith(driver.scheme())
        .allSatisfy(scheme -> assertThat(BmcDriver.ofScheme(scheme)).contains(driver));
  }

  @Test
  void isNotFound_whenSchemeIsOfNoDriver() {
    assertThat(BmcDriver.ofScheme("ipmi+https")).isEmpty();
    assertThat(BmcDriver.ofScheme("redfish+ftp")).isEmpty();
    assertThat(BmcDriver.ofScheme("REDFISH")).isEmpty();
  }

  @Test
  void canDoLittle_whenIpmi() {
    BmcDriver driver = BmcDriver.IPMI;
    assertThat(driver.ironicDriver()).isEqualTo("ipmi");
    assertThat(driver.interfaces().boot()).isEqualTo("ipxe");
    assertThat(driver.interfaces().raid()).contains("no-raid");
    assertThat(driver.interfaces().bios()).isEmpty();
    assertThat(driver.supportsRaid()).isFalse();
    assertThat(driver.supportsSecureBoot()).isFalse();
    assertThat(driver.supportsFastInspection()).isFalse();
    assertThat(driver.supportsFirmwareUpdates()).isFalse();
    assertThat(driver.needsProvisioningNetwork()).isTrue();
    assertThat(driver.needsMac()).isFalse();
    assertThat(BmcDriver.LIBVIRT.needsMac()).isTrue();
  }

  @Test
  void usesDellInterfaces_whenIdrac() {
    BmcInterfaces interfaces = BmcDriver.IDRAC_VIRTUALMEDIA.interfaces();
    assertThat(BmcDriver.IDRAC_VIRTUALMEDIA.ironicDriver()).isEqualTo("idrac");
    assertThat(interfaces.boot()).isEqualTo("idrac-redfish-virtual-media");
    assertThat(interfaces.bios()).contains("idrac-redfish");
    assertThat(interfaces.management()).contains("idrac-redfish");
    assertThat(interfaces.power()).contains("idrac-redfish");
    assertThat(interfaces.raid()).contains("idrac-redfish");
    assertThat(interfaces.vendor()).contains("idrac-redfish");
    assertThat(interfaces.firmware()).contains("redfish");
    assertThat(interfaces.inspect()).contains("redfish");
  }

  @Test
  void needsNoProvisioningNetwork_whenBootingFromVirtualMediaOrHttp() {
    assertThat(BmcDriver.REDFISH_VIRTUALMEDIA.needsProvisioningNetwork()).isFalse();
    assertThat(BmcDriver.REDFISH_UEFIHTTP.needsProvisioningNetwork()).isFalse();
    assertThat(BmcDriver.REDFISH_UEFIHTTP.supportsIsoPreprovisioningImage()).isTrue();
    assertThat(BmcDriver.REDFISH.supportsIsoPreprovisioningImage()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ibmc+https, redfish",
    "idrac, idrac-redfish",
    "ilo4-virtualmedia, redfish-virtualmedia",
    "ilo5+http, ilo5-redfish",
    "irmc, redfish"
  })
  void names_aReplacement_forDriversOfEarlierReleases(String scheme, String replacement) {
    assertThat(BmcDriver.ofScheme(scheme)).isEmpty();
    assertThat(BmcDriver.replacementFor(scheme)).contains(replacement);
    assertThat(BmcAddress.tryParse(scheme + "://192.0.2.1").reason().orElseThrow())
        .contains("write " + replacement + "://");
    assertThat(BmcDriver.replacementFor("redfish")).isEmpty();
  }
}
