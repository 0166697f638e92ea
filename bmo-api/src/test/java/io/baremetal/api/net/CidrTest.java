package io.baremetal.api.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.77/24, 192.0.2.0/24",
    "192.0.2.77/024, 192.0.2.0/24",
    "2001:db8::77/64, 2001:db8::/64",
    "0.0.0.0/0, 0.0.0.0/0",
    "::ffff:192.0.2.77/120, 192.0.2.0/24",
    "::ffff:192.0.2.77/80, ::/80",
  })
  void isWrittenCanonically_whenNetworkIsRead(String text, String canonical) {
    assertThat(Cidr.parse(text)).hasToString(canonical).isEqualTo(Cidr.parse(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "192.0.2.0",
        "192.0.2.0/33",
        "2001:db8::/129",
        "192.0.2.0/-1",
        "192.0.2.0/ 24",
        "192.0.2.0/255.255.255.0",
        "192.0.2/24",
        "/24",
        "192.0.2.0/99999999999"
      })
  void isRefused_whenTextIsNoNetwork(String text) {
    assertThat(Cidr.tryParse(text).reason())
        .hasValueSatisfying(why -> assertThat(why).contains(text));
  }

  @Test
  void remembersHowItWasWritten_whenMapped() {
    assertThat(Cidr.parse("::ffff:192.0.2.0/120").prefixLength()).isEqualTo(24);
    assertThat(Cidr.parse("::ffff:192.0.2.0/120").writtenPrefixLength()).isEqualTo(120);
    assertThat(Cidr.parse("::ffff:192.0.2.0/120").isWrittenAsMapped()).isTrue();
    assertThat(Cidr.parse("192.0.2.0/24").isWrittenAsMapped()).isFalse();
  }

  @Test
  void containsOnlyItsOwnFamily_whenAsked() {
    Cidr everyIpv6 = Cidr.parse("::/0");
    assertThat(everyIpv6.contains(IpAddress.parse("2001:db8::1"))).isTrue();
    assertThat(everyIpv6.contains(IpAddress.parse("192.0.2.1"))).isFalse();
    assertThat(Cidr.parse("192.0.2.0/25").contains(IpAddress.parse("192.0.2.127"))).isTrue();
    assertThat(Cidr.parse("192.0.2.0/25").contains(IpAddress.parse("192.0.2.128"))).isFalse();
  }

  @Test
  void keepsNetworkAndBroadcastFromHosts_whenIpv4IsLargeEnough() {
    Cidr network = Cidr.parse("192.0.2.0/24");
    assertThat(network.isUsable(IpAddress.parse("192.0.2.0"))).isFalse();
    assertThat(network.isUsable(IpAddress.parse("192.0.2.255"))).isFalse();
    assertThat(network.isUsable(IpAddress.parse("192.0.2.1"))).isTrue();
    assertThat(network.lastUsable()).hasToString("192.0.2.254");
  }

  @Test
  void letsHostsHaveEveryAddress_whenThereIsNoBroadcast() {
    assertThat(Cidr.parse("192.0.2.0/31").isUsable(IpAddress.parse("192.0.2.0"))).isTrue();
    assertThat(Cidr.parse("192.0.2.0/31").lastUsable()).hasToString("192.0.2.1");
    assertThat(Cidr.parse("2001:db8::/64").isUsable(IpAddress.parse("2001:db8::"))).isTrue();
    assertThat(Cidr.parse("2001:db8::/64").lastUsable())
        .hasToString("2001:db8::ffff:ffff:ffff:ffff");
  }
}
