package io.baremetal.api.net;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.baremetal.api.error.Quoted;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address, read from its literal only: four decimal octets without leading zeros,
 * or hexadecimal groups without a zone. An IPv4 address in IPv6 clothes ({@code ::ffff:192.0.2.1})
 * is that IPv4 address. Ordered by value; every IPv4 address sorts where its mapped form would.
 */
public final class IpAddress implements Comparable<IpAddress> {

  // The library tries hard to understand; only what can be a literal is shown to it.
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final IPAddressStringParameters STRICT = strict();
  private static final int BYTES = 16;

  private final IPAddress address;

  private IpAddress(IPAddress address) {
    this.address = address;
  }

  /**
   * Reads a literal.
   *
   * @throws io.baremetal.api.error.InvalidValueException if the text is anything else
   */
  public static IpAddress parse(String text) {
    return tryParse(text).orThrow();
  }

  /** Reads a literal. */
  public static Attempt<IpAddress> tryParse(String text) {
    IPAddress address =
        LITERAL.matcher(text).matches() ? new IPAddressString(text, STRICT).getAddress() : null;
    return address == null
        ? Attempt.refused(Quoted.text(text) + " is not an IP address")
        : Attempt.of(of(address));
  }

  static IpAddress of(IPAddress address) {
    boolean mapped = address.isIPv6() && address.toIPv6().isIPv4Mapped();
    return new IpAddress(mapped ? address.toIPv6().getEmbeddedIPv4Address() : address);
  }

  /** True for IPv4, false for IPv6. */
  public boolean isIpv4() {
    return address.isIPv4();
  }

  /** Bits in an address of this family: 32 or 128. */
  public int bitLength() {
    return address.getBitCount();
  }

  /**
   * The address that lies {@code distance} further, backwards if negative.
   *
   * @throws io.baremetal.api.error.InvalidValueException if the family has no such address
   */
  public IpAddress plus(long distance) {
    BigInteger sum = address.getValue().add(BigInteger.valueOf(distance));
    if (sum.signum() < 0 || sum.bitLength() > bitLength()) {
      return Attempt.<IpAddress>refused("there is no address " + distance + " after " + this)
          .orThrow();
    }
    return new IpAddress(address.increment(distance));
  }

  /**
   * Read as a netmask, the length of the prefix that it stands for; empty if its one bits do not
   * all come before its zero bits.
   */
  public Optional<Integer> prefixLengthAsMask() {
    return Optional.ofNullable(address.getBlockMaskPrefixLength(true));
  }

  /** The address as a number in the 128-bit space, where IPv4 lies in its mapped place. */
  BigInteger value() {
    return new BigInteger(1, sixteenBytes());
  }

  IPAddress address() {
    return address;
  }

  private byte[] sixteenBytes() {
    byte[] own = address.getBytes();
    if (own.length == BYTES) {
      return own;
    }
    byte[] all = HexFormat.of().parseHex("00000000000000000000ffff00000000");
    System.arraycopy(own, 0, all, BYTES - own.length, own.length);
    return all;
  }

  @Override
  public int compareTo(IpAddress other) {
    return Arrays.compareUnsigned(sixteenBytes(), other.sixteenBytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sixteenBytes());
  }

  /** Dotted quad, or lower-case compressed groups as RFC 5952 wants them. */
  @Override
  public String toString() {
    return address.toCanonicalString();
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
}
