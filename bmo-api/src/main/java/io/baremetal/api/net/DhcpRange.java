package io.baremetal.api.net;

import io.baremetal.api.error.Quoted;
import java.math.BigInteger;

/**
 * The addresses that a DHCP server hands out, both ends included. The ends need not be in order: a
 * reversed range is a range without addresses, and whether that may be is for a rule to say.
 *
 * @param start first address
 * @param end last address
 */
public record DhcpRange(IpAddress start, IpAddress end) {

  /**
   * Reads {@code start,end}; one blank after the comma is allowed.
   *
   * @throws io.baremetal.api.error.InvalidValueException if the text is anything else
   */
  public static DhcpRange parse(String text) {
    return tryParse(text).orThrow();
  }

  /** Reads {@code start,end}; one blank after the comma is allowed. */
  public static Attempt<DhcpRange> tryParse(String text) {
    String[] ends = text.replace(", ", ",").split(",", -1);
    if (ends.length != 2) {
      return Attempt.refused(
          Quoted.text(text) + " is not a range of the form start,end with two IP addresses");
    }
    return IpAddress.tryParse(ends[0])
        .then(start -> IpAddress.tryParse(ends[1]).then(end -> Attempt.of(of(start, end))));
  }

  /** The range between two addresses. */
  public static DhcpRange of(IpAddress start, IpAddress end) {
    return new DhcpRange(start, end);
  }

  /** Whether the address may be handed out; compared by value, whatever the families. */
  public boolean contains(IpAddress address) {
    return start.compareTo(address) <= 0 && address.compareTo(end) <= 0;
  }

  /** True if the end lies before the start, so that nothing can be handed out. */
  public boolean isReversed() {
    return start.compareTo(end) > 0;
  }

  /** True if one end is IPv4 and the other IPv6. */
  public boolean isMixed() {
    return start.isIpv4() != end.isIpv4();
  }

  /** How many addresses can be handed out; 0 when reversed. */
  public BigInteger size() {
    BigInteger distance = end.value().subtract(start.value()).add(BigInteger.ONE);
    return distance.max(BigInteger.ZERO);
  }

  /** {@code start,end}, both canonical. */
  @Override
  public String toString() {
    return start + "," + end;
  }
}
