package io.baremetal.api.bmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.error.InvalidValueException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BmcAddressTest {

  private static final BmcCredentials LOGIN = BmcCredentials.of("operator", "hunter2");

  @ParameterizedTest
  @CsvSource({
    "192.0.2.9, IPMI, 192.0.2.9",
    "192.0.2.9:6230, IPMI, 192.0.2.9",
    "[2001:db8::9]:6230, IPMI, 2001:db8::9",
    "bmc9.example.org, IPMI, bmc9.example.org",
    "redfish, IPMI, redfish",
    "ipmi:192.0.2.9, IPMI, 192.0.2.9",
    "libvirt://192.0.2.9:6230/?x=y, LIBVIRT, 192.0.2.9",
    "REDFISH+HTTP://bmc9/redfish/v1/Systems/1, REDFISH, bmc9",
    "redfish-virtualmedia://[2001:db8::9]/x, REDFISH_VIRTUALMEDIA, 2001:db8::9",
    "idrac-virtualmedia+https://user:pw@bmc9, IDRAC_VIRTUALMEDIA, bmc9",
    "ipmi://, IPMI, ''"
  })
  void hasDriverAndHost_whenRead(String text, BmcDriver driver, String hostname) {
    BmcAddress address = BmcAddress.parse(text);
    assertThat(address.driver()).isEqualTo(driver);
    assertThat(address.hostname()).isEqualTo(hostname);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bmc9.example.org:623",
        "http://bmc9",
        "ipmi+http://bmc9",
        "idrac://bmc9",
        "//bmc9/x",
        "2001:db8::9",
        "[2001:db8::9]",
        "redfish://[fe80::1%25eth0]/",
        "my_bmc",
        "-bmc.example.org",
        "redfish://bmc9:port/",
        "redfish://bmc 9/",
        "<redfish://bmc9>",
        "redfish://bmc9\n"
      })
  void isRefused_whenNoDriverCouldUseIt(String text) {
    assertThat(BmcAddress.tryParse(text).value()).isEmpty();
  }

  @Test
  void hidesTheLogin_whenRefusing() {
    assertThatThrownBy(() -> BmcAddress.parse("telnet://root:secret@bmc9"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("telnet")
        .hasMessageNotContaining("secret");
  }

  @Test
  void tellsIpmiWhereAndAsWhom_whenDriverInfoIsAsked() {
    BmcAddress address = BmcAddress.parse("ipmi://[2001:db8::9]?privilegelevel=OPERATOR");
    assertThat(address.driverInfo(LOGIN, CertificateVerification.VERIFIED).entries())
        .isEqualTo(
            Map.of(
                "ipmi_address", "2001:db8::9",
                "ipmi_port", "623",
                "ipmi_priv_level", "OPERATOR",
                "ipmi_username", "operator",
                "ipmi_password", "hunter2"));
  }

  @Test
  void namesTheSystem_whenRedfishPathDoes() {
    BmcAddress address = BmcAddress.parse("redfish+http://bmc9:8000/redfish/v1/Systems/A%201/");
    assertThat(address.driverInfo(LOGIN, CertificateVerification.SKIPPED).entries())
        .isEqualTo(
            Map.of(
                "redfish_address", "http://bmc9:8000",
                "redfish_system_id", "/redfish/v1/Systems/A 1/",
                "redfish_username", "operator",
                "redfish_password", "hunter2",
                "redfish_verify_ca", false));
  }

  @ParameterizedTest
  @CsvSource({
    "redfish://bmc9, false",
    "redfish://bmc9//redfish/v1/, false",
    "redfish://bmc9/redfish/v1/Systems, true",
    "redfish-uefihttp://bmc9/redfish/v1, true",
    "redfish-uefihttp://bmc9, true"
  })
  void leavesOutTheSystem_whenIronicFindsIt(String text, boolean named) {
    Map<String, Object> info =
        BmcAddress.parse(text).driverInfo(LOGIN, CertificateVerification.VERIFIED).entries();
    assertThat(info.containsKey("redfish_system_id")).isEqualTo(named);
  }

  @Test
  void fallsBackToAdministrator_whenAParameterCannotBeRead() {
    BmcAddress address = BmcAddress.parse("ipmi://bmc9?privilegelevel=USER&x=%zz");
    assertThat(address.driverInfo(LOGIN, CertificateVerification.VERIFIED).entries())
        .containsEntry("ipmi_priv_level", "ADMINISTRATOR");
  }

  @Test
  void hidesThePassword_whenPrinted() {
    BmcAddress address = BmcAddress.parse("redfish://root:hunter2@bmc9");
    DriverInfo info = address.driverInfo(LOGIN, CertificateVerification.VERIFIED);
    assertThat(address + " " + info + " " + LOGIN).doesNotContain("hunter2");
  }
}
