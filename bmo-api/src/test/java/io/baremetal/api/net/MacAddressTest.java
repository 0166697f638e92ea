package io.baremetal.api.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"52:54:00:AB:cd:01", "52-54-00-ab-cd-01", "5254.00ab.cd01", "525400abcd01"})
  void isTheSameAddress_whenWrittenDifferently(String text) {
    assertThat(MacAddress.parse(text))
        .hasToString("52:54:00:ab:cd:01")
        .isEqualTo(MacAddress.parse("52:54:00:ab:cd:01"))
        .hasSameHashCodeAs(MacAddress.parse("52:54:00:ab:cd:01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "52:54:00:ab:cd",
        "52:54-00:ab:cd:01",
        "52:54:00:ab:cd:0g",
        "5:4:0:a:b:c",
        " 52:54:00:ab:cd:01",
        "52:54:00:ab:cd:01\n",
        "5254:00ab:cd01",
        "52:54:00:ab:cd:01:02"
      })
  void isRefused_whenTextIsNoHardwareAddress(String text) {
    assertThat(MacAddress.tryParse(text).value()).isEmpty();
  }

  @Test
  void isNoEthernetAddress_whenLonger() {
    assertThat(MacAddress.parse("52:54:00:ab:cd:01").isEthernet()).isTrue();
    assertThat(MacAddress.parse("02:00:5e:10:00:00:00:01").isEthernet()).isFalse();
  }

  @Test
  void belongsToNoCard_whenGroupOrZero() {
    assertThat(MacAddress.parse("ff:ff:ff:ff:ff:ff").isMulticast()).isTrue();
    assertThat(MacAddress.parse("52:54:00:ab:cd:01").isMulticast()).isFalse();
    assertThat(MacAddress.parse("00:00:00:00:00:00").isZero()).isTrue();
  }
}
