package io.baremetal.api.net;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Names of machines: labels of letters, digits and inner hyphens, at most 63 characters each,
 * between dots. Whether such a machine exists is never asked.
 */
public final class HostName {

  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  private HostName() {}

  /** Whether the text is a host name or the literal of an IP address, without a port. */
  public static boolean isHost(String text) {
    return isName(text) || IpAddress.tryParse(text).value().isPresent();
  }

  // Label by label: one expression for all of them would recurse with each label.
  private static boolean isName(String text) {
    return Arrays.stream(text.split("\\.", -1)).allMatch(label -> LABEL.matcher(label).matches());
  }
}
