package io.baremetal.api.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.baremetal.api.error.InvalidValueException;
import java.math.BigInteger;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class NetworkCalculatorPropertiesTest {

  private static final IPAddressStringParameters STRICT = strict();

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
  void countsInIpv6_asNumbersDo(@ForAll @Size(16) byte[] bytes, @ForAll long distance) {
    IpAddress start = ipv6(bytes);
    BigInteger target = new BigInteger(1, bytes).add(BigInteger.valueOf(distance));
    if (target.signum() < 0 || target.bitLength() > 128) {
      assertThatThrownBy(() -> start.plus(distance))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining(Long.toString(distance));
    } else {
      assertThat(start.plus(distance).value()).isEqualTo(target);
    }
  }

  @Property
  void readsIpv6Masks_asTheLengthsThatTheyStandFor(@ForAll @IntRange(max = 128) int length) {
    Cidr all = Cidr.parse("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/" + length);

    assertThat(all.first().prefixLengthAsMask()).contains(length);
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

  /** The second opinion; see docs/decisions/0050. */
  @Property(tries = 5000)
  void agrees_withAnotherLibrary(@ForAll("literals") String text) {
    IPAddress other = new IPAddressString(text, STRICT).getAddress();
    boolean literal = text.matches("[0-9a-fA-F:.]{2,45}") && other != null;

    assertThat(IpAddress.tryParse(text).value().isPresent()).as(text).isEqualTo(literal);
    if (literal) {
      boolean mapped = other.isIPv6() && other.toIPv6().isIPv4Mapped();
      IPAddress unmapped = mapped ? other.toIPv6().getEmbeddedIPv4Address() : other;
      assertThat(IpAddress.parse(text)).hasToString(unmapped.toCanonicalString());
    }
  }

  @Provide
  Arbitrary<String> literals() {
    Arbitrary<String> group =
        Arbitraries.of("0", "1", "ab", "FFFF", "00a", "12345", "", "192.0.2.1", "255.1", "::");
    Arbitrary<String> octet = Arbitraries.of("0", "1", "10", "255", "256", "01", "", "a");
    return Arbitraries.oneOf(
        group.list().ofMinSize(1).ofMaxSize(9).map(parts -> String.join(":", parts)),
        octet.list().ofMinSize(3).ofMaxSize(5).map(parts -> String.join(".", parts)),
        Arbitraries.strings().withChars("0123456789abcdef:.").ofMaxLength(12));
  }

  private static IPAddressStringParameters strict() {
    IPAddressStringParameters.Builder strict =
        new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefix(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allowWildcardedSeparator(false)
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE);
    strict.getIPv4AddressParametersBuilder().allowLeadingZeros(false);
    strict
        .getIPv6AddressParametersBuilder()
        .allowZone(false)
        .allowBase85(false)
        .allowUnlimitedLeadingZeros(false)
        .getEmbeddedIPv4AddressParametersBuilder()
        .allowLeadingZeros(false);
    return strict.toParams();
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
