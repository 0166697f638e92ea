package io.baremetal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.bmc.CertificateVerification;
import io.baremetal.api.bmc.DriverInfo;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.json.IntOrString;
import io.baremetal.api.json.RawJson;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.net.IpAddress;
import io.baremetal.api.net.MacAddress;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Severity;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are equal when they mean the same, and to nothing else. */
class EqualValuesTest {

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(
            IpAddress.parse("::ffff:1.2.3.4"),
            IpAddress.parse("1.2.3.4"),
            IpAddress.parse("1.2.3.5")),
        Arguments.of(IpAddress.parse("1::"), IpAddress.parse("1:0:0::"), IpAddress.parse("2::")),
        Arguments.of(
            Cidr.parse("192.0.2.9/24"), Cidr.parse("192.0.2.0/24"), Cidr.parse("192.0.2.0/25")),
        Arguments.of(Cidr.parse("::/0"), Cidr.parse("::1/0"), Cidr.parse("0.0.0.0/0")),
        Arguments.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("10.1.0.0/8"), Cidr.parse("11.0.0.0/8")),
        Arguments.of(
            MacAddress.parse("52-54-00-AA-00-01"),
            MacAddress.parse("525400aa0001"),
            MacAddress.parse("525400aa0002")),
        Arguments.of(
            BmcAddress.parse("ipmi://a"),
            BmcAddress.parse("ipmi://a"),
            BmcAddress.parse("ipmi://b")),
        Arguments.of(info("a"), info("a"), info("b")),
        Arguments.of(IntOrString.of(5), IntOrString.of(5), IntOrString.of("5")),
        Arguments.of(IntOrString.of("x"), IntOrString.of("x"), IntOrString.of("y")),
        Arguments.of(
            RawJson.of(IntNode.valueOf(1)),
            RawJson.of(IntNode.valueOf(1)),
            RawJson.of(IntNode.valueOf(2))),
        Arguments.of(Sensitive.of("a"), Sensitive.of("a"), Sensitive.of("b")),
        Arguments.of(BootMode.of("x"), BootMode.of("x"), CleaningMode.of("x")),
        Arguments.of(
            FieldPath.parse("a.b"), FieldPath.root().field("a").field("b"), FieldPath.parse("a.c")),
        Arguments.of(
            Profile.strict().with("BMO-HOST-001", Severity.WARNING),
            Profile.strict().with("BMO-HOST-001", Severity.WARNING),
            Profile.strict()),
        Arguments.of(Profile.upstream(), Profile.upstream(), Profile.readme()));
  }

  @ParameterizedTest
  @MethodSource("values")
  void areEqual_whenTheyMeanTheSame(Object one, Object same, Object other) {
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
    assertThat(one).isNotEqualTo(other).isNotEqualTo("something else").isNotEqualTo(null);
  }

  private static DriverInfo info(String user) {
    return BmcAddress.parse("redfish://h")
        .driverInfo(BmcCredentials.of(user, "p"), CertificateVerification.disabledIf(false));
  }
}
