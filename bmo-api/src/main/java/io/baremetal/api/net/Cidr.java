package io.baremetal.api.net;

import inet.ipaddr.IPAddress;
import io.baremetal.api.error.Quoted;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network in CIDR notation. Host bits in the text are allowed and dropped. A mapped IPv6 network
 * ({@code ::ffff:192.0.2.0/120}) is the IPv4 network that it covers.
 */
public final class Cidr {

  private static final Pattern FORM = Pattern.compile("([^/]*)/([0-9]{1,9})");
  // An IPv4 network of at most this prefix length has a network and a broadcast address.
  private static final int LONGEST_PREFIX_WITH_BROADCAST = 30;
  private static final int MAPPED_PREFIX = 96;

  private final IPAddress network;
  private final int prefixLength;
  private final int writtenPrefixLength;

  private Cidr(IPAddress network, int prefixLength, int writtenPrefixLength) {
    this.network = network;
    this.prefixLength = prefixLength;
    this.writtenPrefixLength = writtenPrefixLength;
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
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return refused(text);
    }
    String literal = form.group(1);
    int length = Integer.parseInt(form.group(2));
    boolean writtenAsIpv6 = literal.indexOf(':') >= 0;
    return IpAddress.tryParse(literal)
        .then(
            address -> {
              if (length > (writtenAsIpv6 ? 128 : 32)) {
                return refused(text);
              }
              return Attempt.of(of(address, length, writtenAsIpv6));
            })
        .match(new Attempt.Cases<>(Attempt::of, reason -> refused(text)));
  }

  private static Attempt<Cidr> refused(String text) {
    return Attempt.refused(
        Quoted.text(text) + " is not a network such as 192.0.2.0/24 or 2001:db8::/64");
  }

  private static Cidr of(IpAddress address, int length, boolean writtenAsIpv6) {
    IPAddress literal = address.address();
    if (!address.isIpv4() || !writtenAsIpv6) {
      return new Cidr(firstOf(literal, length), length, length);
    }
    // Fewer than 96 bits cut into the mark of a mapped address: what is left is plain IPv6.
    if (length < MAPPED_PREFIX) {
      IPAddress mapped = literal.toIPv4().getIPv4MappedAddress();
      return new Cidr(firstOf(mapped, length), length, length);
    }
    int ipv4Length = length - MAPPED_PREFIX;
    return new Cidr(firstOf(literal, ipv4Length), ipv4Length, length);
  }

  private static IPAddress firstOf(IPAddress address, int prefixLength) {
    return address.toPrefixBlock(prefixLength).getLower().withoutPrefixLength();
  }

  /** True for IPv4, false for IPv6. */
  public boolean isIpv4() {
    return network.isIPv4();
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
    return IpAddress.of(network);
  }

  /** The last address, all host bits one. */
  public IpAddress last() {
    return IpAddress.of(block().getUpper().withoutPrefixLength());
  }

  /** The last address that a host may have: the last one, or for IPv4 the one before broadcast. */
  public IpAddress lastUsable() {
    return hasBroadcast() ? last().plus(-1) : last();
  }

  /** Whether the address lies in this network; families never match each other. */
  public boolean contains(IpAddress address) {
    return block().contains(address.address());
  }

  /**
   * Whether a host may have this address: not the network or broadcast address of an IPv4 network
   * up to /30. Says nothing about lying in the network.
   */
  public boolean isUsable(IpAddress address) {
    return !hasBroadcast() || !(address.equals(first()) || address.equals(last()));
  }

  private boolean hasBroadcast() {
    return isIpv4() && prefixLength <= LONGEST_PREFIX_WITH_BROADCAST;
  }

  private IPAddress block() {
    return network.toPrefixBlock(prefixLength);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cidr that
        && prefixLength == that.prefixLength
        && network.equals(that.network);
  }

  @Override
  public int hashCode() {
    return 31 * network.hashCode() + prefixLength;
  }

  /** Canonical form, for example {@code 192.0.2.0/24}. */
  @Override
  public String toString() {
    return network.toCanonicalString() + "/" + prefixLength;
  }
}
