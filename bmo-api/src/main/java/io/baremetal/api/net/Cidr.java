package io.baremetal.api.net;

import io.baremetal.api.error.Quoted;

/**
 * A network in CIDR notation. Host bits in the text are allowed and dropped. A mapped IPv6 network
 * ({@code ::ffff:192.0.2.0/120}) is the IPv4 network that it covers.
 */
public final class Cidr {

  // An IPv4 network of at most this prefix length has a network and a broadcast address.
  private static final int LONGEST_PREFIX_WITH_BROADCAST = 30;
  private static final int MAPPED_PREFIX = 96;
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;
  private static final int MOST_DIGITS = 9;

  private final IpAddress first;
  private final boolean ipv4;
  private final int prefixLength;
  private final int writtenPrefixLength;

  private Cidr(IpAddress within, boolean ipv4, int prefixLength, int writtenPrefixLength) {
    this.ipv4 = ipv4;
    this.prefixLength = prefixLength;
    this.writtenPrefixLength = writtenPrefixLength;
    this.first =
        IpAddress.of(
            within.high() & PrefixBits.upper(bits()), within.low() & PrefixBits.lower(bits()));
  }

  /**
   * Reads {@code address/prefix-length}.
   *
   * @throws io.baremetal.api.error.InvalidValueException if the text is anything else
   */
  public static Cidr parse(String text) {
    return tryParse(text).orThrow();
  }

  /** Reads {@code address/prefix-length}. */
  public static Attempt<Cidr> tryParse(String text) {
    int slash = text.indexOf('/');
    IpAddress address = IpLiteral.read(slash < 0 ? "" : text.substring(0, slash));
    boolean writtenAsIpv6 = text.lastIndexOf(':', slash) >= 0;
    int length = length(text, slash + 1);
    if (address == null || length < 0 || length > (writtenAsIpv6 ? IPV6_BITS : IPV4_BITS)) {
      return Attempt.refused(
          Quoted.text(text) + " is not a network such as 192.0.2.0/24 or 2001:db8::/64");
    }
    return Attempt.of(of(address, length, writtenAsIpv6));
  }

  /** The number from here to the end; negative if there is none, or one that is too long. */
  private static int length(String text, int start) {
    if (start == text.length() || text.length() - start > MOST_DIGITS) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static Cidr of(IpAddress address, int length, boolean writtenAsIpv6) {
    if (!writtenAsIpv6) {
      return new Cidr(address, true, length, length);
    }
    // Fewer than 96 bits cut into the mark of a mapped address: what is left is plain IPv6.
    boolean mapped = address.isIpv4() && length >= MAPPED_PREFIX;
    return new Cidr(address, mapped, mapped ? length - MAPPED_PREFIX : length, length);
  }

  /** Length of the network part in the 128-bit space. */
  private int bits() {
    return ipv4 ? prefixLength + MAPPED_PREFIX : prefixLength;
  }

  /** True for IPv4, false for IPv6. */
  public boolean isIpv4() {
    return ipv4;
  }

  /** Length of the network part, 0 to 32 or 0 to 128. */
  public int prefixLength() {
    return prefixLength;
  }

  /** The number after the slash as it was written: 120 for {@code ::ffff:192.0.2.0/120}. */
  public int writtenPrefixLength() {
    return writtenPrefixLength;
  }

  /** Whether an IPv4 network was written as the IPv6 network that it maps to. */
  public boolean isWrittenAsMapped() {
    return writtenPrefixLength != prefixLength;
  }

  /** The first address, all host bits zero. */
  public IpAddress first() {
    return first;
  }

  /** The last address, all host bits one. */
  public IpAddress last() {
    return IpAddress.of(
        first.high() | ~PrefixBits.upper(bits()), first.low() | ~PrefixBits.lower(bits()));
  }

  /** The last address that a host may have: the last one, or for IPv4 the one before broadcast. */
  public IpAddress lastUsable() {
    return hasBroadcast() ? last().plus(-1) : last();
  }

  /** Whether the address lies in this network; families never match each other. */
  public boolean contains(IpAddress address) {
    return address.isIpv4() == ipv4
        && (address.high() & PrefixBits.upper(bits())) == first.high()
        && (address.low() & PrefixBits.lower(bits())) == first.low();
  }

  /**
   * Whether a host may have this address: not the network or broadcast address of an IPv4 network
   * up to /30. Says nothing about lying in the network.
   */
  public boolean isUsable(IpAddress address) {
    return !hasBroadcast() || !(address.equals(first()) || address.equals(last()));
  }

  private boolean hasBroadcast() {
    return ipv4 && prefixLength <= LONGEST_PREFIX_WITH_BROADCAST;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cidr that
        && ipv4 == that.ipv4
        && prefixLength == that.prefixLength
        && first.equals(that.first);
  }

  @Override
  public int hashCode() {
    return 31 * first.hashCode() + prefixLength;
  }

  /** Canonical form, for example {@code 192.0.2.0/24}. */
  @Override
  public String toString() {
    return first + "/" + prefixLength;
  }
}
