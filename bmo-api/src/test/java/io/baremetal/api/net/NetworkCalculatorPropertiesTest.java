package io.baremetal.api.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.error.InvalidValueException;
import java.math.BigInteger;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class NetworkCalculatorPropertiesTest {

  @Property
  void orders_addressesAsNumbers(@ForAll @Size(16) byte[] one, @ForAll @Size(16) byte[] other) {
    IpAddress left = ipv6(one);
    IpAddress right = ipv6(other);

    assertThat(Integer.signum(left.compareTo(right)))
        .isEqualTo(new BigInteger(1, one).compareTo(new BigInteger(1, other)));
    assertThat(left.equals(right)).isEqualTo(left.compareTo(right) == 0);
  }

  @Property
  void contains_exactlyWhatLiesBetweenFirstAndLast(
      @ForAll @Size(4) byte[] network,
      @ForAll @Size(4) byte[] address,
      @ForAll @IntRange(max = 32) int length) {
    Cidr cidr = Cidr.parse(ipv4(network) + "/" + length);
    IpAddress ip = ipv4(address);

    assertThat(cidr.contains(ip))
        .isEqualTo(cidr.first().compareTo(ip) <= 0 && ip.compareTo(cidr.last()) <= 0)
        .isEqualTo(DhcpRange.of(cidr.first(), cidr.last()).contains(ip));
    assertThat(DhcpRange.of(cidr.first(), cidr.last()).size())
        .isEqualTo(BigInteger.ONE.shiftLeft(32 - length));
  }

  @Property
  void goesThereAndBack(
      @ForAll @Size(4) byte[] bytes, @ForAll @LongRange(min = -1000, max = 1000) long distance) {
    IpAddress start = ipv4(bytes);
    BigInteger target = new BigInteger(1, bytes).add(BigInteger.valueOf(distance));
    if (target.signum() < 0 || target.bitLength() > 32) {
      assertThatThrownBy(() -> start.plus(distance)).isInstanceOf(InvalidValueException.class);
    } else {
      assertThat(start.plus(distance).plus(-distance)).isEqualTo(start);
    }
  }

  @Property
  void readsMasks_asTheLengthsThatTheyStandFor(@ForAll @IntRange(max = 32) int length) {
    int bits = length == 0 ? 0 : -1 << (32 - length);
    byte[] mask = BigInteger.valueOf(bits & 0xffffffffL).toByteArray();
    byte[] four = new byte[4];
    for (int i = 0; i < Math.min(4, mask.length); i++) {
      four[3 - i] = mask[mask.length - 1 - i];
    }

    assertThat(ipv4(four).prefixLengthAsMask()).contains(length);
    assertThat(IpAddress.parse("255.0.255.0").prefixLengthAsMask()).isEmpty();
  }

  @Property
  void treatsMappedAddresses_asTheIpv4TheyAre(@ForAll @Size(4) byte[] bytes) {
    IpAddress plain = ipv4(bytes);

    assertThat(IpAddress.parse("::ffff:" + plain)).isEqualTo(plain).hasToString(plain.toString());
  }

  private static IpAddress ipv6(byte[] bytes) {
    String hex = HexFormat.of().formatHex(bytes);
    return IpAddress.parse(hex.replaceAll("(.{4})(?!$)", "$1:"));
  }

  private static IpAddress ipv4(byte[] bytes) {
    return IpAddress.parse(
        "%d.%d.%d.%d".formatted(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255, bytes[3] & 255));
  }
}
