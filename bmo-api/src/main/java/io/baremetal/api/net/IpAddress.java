package io.baremetal.api.net;

import io.baremetal.api.error.InvalidValueException;
import io.baremetal.api.error.Quoted;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address, read from its literal only: four decimal octets without leading zeros,
 * or hexadecimal groups without a zone. An IPv4 address in IPv6 clothes ({@code ::ffff:192.0.2.1})
 * is that IPv4 address. Ordered by value; every IPv4 address sorts where its mapped form would.
 */
public final class IpAddress implements Comparable<IpAddress> {

  private static final long IPV4_MARK = 0xffffL << Integer.SIZE;
  private static final long IPV4_MASK = 0xffffffffL;

  /** The address is a number of 128 bits, IPv4 in its mapped place. */
  private final long high;

  private final long low;

  private IpAddress(long high, long low) {
    this.high = high;
    this.low = low;
  }

  /**
   * Reads a literal.
   *
   * @throws InvalidValueException if the text is anything else
   */
  public static IpAddress parse(String text) {
    return tryParse(text).orThrow();
  }

  /** Reads a literal. */
  public static Attempt<IpAddress> tryParse(String text) {
    IpAddress address = IpLiteral.read(text);
    return address == null
        ? Attempt.refused(Quoted.text(text) + " is not an IP address")
        : Attempt.of(address);
  }

  /** Whether the text is a literal; cheaper than reading it. */
  static boolean isLiteral(String text) {
    return IpLiteral.read(text) != null;
  }

  static IpAddress of(long high, long low) {
    return new IpAddress(high, low);
  }

  /** True for IPv4, false for IPv6. */
  public boolean isIpv4() {
    return high == 0 && (low & ~IPV4_MASK) == IPV4_MARK;
  }

  /** Bits in an address of this family: 32 or 128. */
  public int bitLength() {
    return isIpv4() ? Integer.SIZE : 2 * Long.SIZE;
  }

  /**
   * The address that lies {@code distance} further, backwards if negative.
   *
   * @throws InvalidValueException if the family has no such address
   */
  public IpAddress plus(long distance) {
    long sum = low + distance;
    // A carry, and the sign of a negative distance, go into the upper half.
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    long upper = high + carry + (distance < 0 ? -1 : 0);
    IpAddress found = new IpAddress(upper, sum);
    boolean wrapped = (found.compareTo(this) >= 0) != (distance >= 0);
    if (wrapped || found.isIpv4() != isIpv4()) {
      throw new InvalidValueException("there is no address " + distance + " after " + this);
    }
    return found;
  }

  /**
   * Read as a netmask, the length of the prefix that it stands for; empty if its one bits do not
   * all come before its zero bits.
   */
  public Optional<Integer> prefixLengthAsMask() {
    long first = isIpv4() ? low << Integer.SIZE : high;
    long second = isIpv4() ? 0 : low;
    int ones = Long.numberOfLeadingZeros(~first);
    int length = ones == Long.SIZE ? ones + Long.numberOfLeadingZeros(~second) : ones;
    boolean whole = first == PrefixBits.upper(length) && second == PrefixBits.lower(length);
    return whole ? Optional.of(length) : Optional.empty();
  }

  /** The address as a number in the 128-bit space, where IPv4 lies in its mapped place. */
  BigInteger value() {
    BigInteger upper = new BigInteger(Long.toUnsignedString(high));
    return upper.shiftLeft(Long.SIZE).or(new BigInteger(Long.toUnsignedString(low)));
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  @Override
  public int compareTo(IpAddress other) {
    return high == other.high
        ? Long.compareUnsigned(low, other.low)
        : Long.compareUnsigned(high, other.high);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress that && high == that.high && low == that.low;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(high) + Long.hashCode(low);
  }

  /** Dotted quad, or lower-case compressed groups as RFC 5952 wants them. */
  @Override
  public String toString() {
    return isIpv4() ? IpText.dotted((int) low) : IpText.groups(high, low);
  }
}
