package io.baremetal.api.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DhcpRangeTest {

  @Test
  void isRead_whenABlankFollowsTheComma() {
    assertThat(DhcpRange.parse("192.0.2.10, 192.0.2.20")).hasToString("192.0.2.10,192.0.2.20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "192.0.2.10",
        "192.0.2.10;192.0.2.20",
        "192.0.2.10,  192.0.2.20",
        "a,b",
        "1,2,3"
      })
  void isRefused_whenItIsNotTwoAddresses(String text) {
    assertThat(DhcpRange.tryParse(text).value()).isEmpty();
  }

  @Test
  void includesBothEnds_whenAskedForAnAddress() {
    DhcpRange range = DhcpRange.parse("192.0.2.10,192.0.2.20");
    assertThat(range.contains(IpAddress.parse("192.0.2.10"))).isTrue();
    assertThat(range.contains(IpAddress.parse("192.0.2.20"))).isTrue();
    assertThat(range.contains(IpAddress.parse("192.0.2.21"))).isFalse();
    assertThat(range.size()).isEqualTo(11);
  }

  @Test
  void holdsNothing_whenReversed() {
    DhcpRange range = DhcpRange.parse("192.0.2.20,192.0.2.10");
    assertThat(range.isReversed()).isTrue();
    assertThat(range.contains(IpAddress.parse("192.0.2.15"))).isFalse();
    assertThat(range.size()).isEqualTo(0);
  }

  @Test
  void saysSo_whenFamiliesDiffer() {
    assertThat(DhcpRange.parse("192.0.2.1,2001:db8::1").isMixed()).isTrue();
    assertThat(DhcpRange.parse("::ffff:192.0.2.1,192.0.2.9").isMixed()).isFalse();
  }
}
