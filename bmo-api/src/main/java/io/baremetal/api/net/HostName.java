package io.baremetal.api.net;

import java.util.regex.Pattern;

/**
 * Names of machines: labels of letters, digits and inner hyphens, at most 63 characters each,
 * between dots. Whether such a machine exists is never asked.
 */
public final class HostName {

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

  private HostName() {}

  /** Whether the text is a host name or the literal of an IP address, without a port. */
  public static boolean isHost(String text) {
    return NAME.matcher(text).matches() || IpAddress.tryParse(text).value().isPresent();
  }
}
