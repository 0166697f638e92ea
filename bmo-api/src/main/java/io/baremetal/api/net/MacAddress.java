package io.baremetal.api.net;

import io.baremetal.api.error.Quoted;
import java.util.Set;

/**
 * A hardware address of 6, 8 or 20 bytes, written in one of the usual ways: pairs of hexadecimal
 * digits between colons or hyphens, groups of four between dots, or nothing but digits. Equal when
 * the bytes are equal, however they were written.
 */
public final class MacAddress {

  private static final int ETHERNET_DIGITS = 12;
  private static final Set<Integer> DIGITS = Set.of(ETHERNET_DIGITS, 16, 40);
  private static final int MULTICAST_BIT = 1;

  private final String digits;

  private MacAddress(String digits) {
    this.digits = digits;
  }

  /**
   * Reads a hardware address.
   *
   * @throws io.baremetal.api.error.InvalidValueException if the text is anything else
   */
  public static MacAddress parse(String text) {
    return tryParse(text).orThrow();
  }

  /** Reads a hardware address. */
  public static Attempt<MacAddress> tryParse(String text) {
    String digits = digits(text);
    return DIGITS.contains(digits.length())
        ? Attempt.of(new MacAddress(digits))
        : Attempt.refused(Quoted.text(text) + " is not a MAC address such as 52:54:00:12:34:56");
  }

  /** The digits in lower case; none if they are not grouped in one of the usual ways. */
  private static String digits(String text) {
    int group = groupLength(text);
    if ((text.length() + 1) % (group + 1) != 0) {
      return "";
    }
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separates = i % (group + 1) == group;
      if (separates ? c != text.charAt(group) : !isHexDigit(c)) {
        return "";
      }
      if (!separates) {
        digits.append(c >= 'A' && c <= 'F' ? (char) (c - 'A' + 'a') : c);
      }
    }
    return digits.toString();
  }

  private static int groupLength(String text) {
    if (text.length() > 2 && (text.charAt(2) == ':' || text.charAt(2) == '-')) {
      return 2;
    }
    return text.length() > 4 && text.charAt(4) == '.' ? 4 : text.length();
  }

  private static boolean isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** True for the six bytes of an Ethernet card; longer ones belong to other kinds of link. */
  public boolean isEthernet() {
    return digits.length() == ETHERNET_DIGITS;
  }

  /** True if the address names a group (broadcast included) and therefore no single card. */
  public boolean isMulticast() {
    return (Integer.parseInt(digits.substring(0, 2), 16) & MULTICAST_BIT) != 0;
  }

  /** True if every byte is zero, which no card has. */
  public boolean isZero() {
    return digits.chars().allMatch(digit -> digit == '0');
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MacAddress that && digits.equals(that.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** Lower-case pairs between colons, as Ironic stores it. */
  @Override
  public String toString() {
    return digits.replaceAll("(..)(?!$)", "$1:");
  }
}
