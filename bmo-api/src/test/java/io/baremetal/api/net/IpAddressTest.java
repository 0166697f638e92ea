package io.baremetal.api.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "::, ::",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::ffff:192.0.2.7, 192.0.2.7",
    "::ffff:c000:207, 192.0.2.7",
    "64:ff9b::192.0.2.7, 64:ff9b::c000:207"
  })
  void isWrittenCanonically_whenLiteralIsRead(String text, String canonical) {
    assertThat(IpAddress.parse(text)).hasToString(canonical);
    assertThat(IpAddress.parse(text).bitLength()).isEqualTo(canonical.contains(":") ? 128 : 32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "192.0.2",
        "192.0.2.07",
        "192.0.2.256",
        "0xc0.0.2.7",
        "3221225991",
        "192.0.2.7/24",
        "fe80::1%eth0",
        "[::1]",
        "1::2::3",
        "12345::",
        "1:2:3:4:5:6:7:8:9",
        "localhost",
        " ::1",
        "::ffff:192.0.02.7",
        "*",
        "1-2.0.0.1",
        "١٢٧.0.0.1"
      })
  void isRefused_whenTextIsNoLiteral(String text) {
    assertThat(IpAddress.tryParse(text).value()).isEmpty();
  }

  @Test
  void showsTheText_whenParseThrows() {
    assertThatThrownBy(() -> IpAddress.parse("10.0.0.300"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("\"10.0.0.300\"");
  }

  @Test
  void sortsByValueAcrossFamilies_whenCompared() {
    assertThat(IpAddress.parse("192.0.2.7"))
        .isGreaterThan(IpAddress.parse("192.0.2.6"))
        .isGreaterThan(IpAddress.parse("::1"))
        .isLessThan(IpAddress.parse("2001:db8::"))
        .isEqualTo(IpAddress.parse("::ffff:192.0.2.7"))
        .hasSameHashCodeAs(IpAddress.parse("::ffff:192.0.2.7"));
  }

  @Test
  void movesByDistance_whenTheFamilyHasSuchAnAddress() {
    assertThat(IpAddress.parse("192.0.2.250").plus(10)).hasToString("192.0.3.4");
    assertThat(IpAddress.parse("2001:db8::").plus(16)).hasToString("2001:db8::10");
    assertThatThrownBy(() -> IpAddress.parse("255.255.255.255").plus(1))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> IpAddress.parse("::").plus(-1))
        .isInstanceOf(InvalidValueException.class);
  }
}
