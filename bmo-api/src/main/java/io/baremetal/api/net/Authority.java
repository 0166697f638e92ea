package io.baremetal.api.net;

import io.baremetal.api.error.Quoted;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of a URL between {@code //} and the path: login, host and port. */
final class Authority {

  private static final CharacterSet LOGIN =
      CharacterSet.lettersDigitsAnd("-._:~!$&'()*+,;=%@").asciiOnly();
  private static final CharacterSet HOST = CharacterSet.lettersDigitsAnd("-._~!$&'()*+,;=:[]<>\"%");
  private static final CharacterSet DECODED_ZONE =
      CharacterSet.lettersDigitsAnd("-._~!$&'()*+,;=:[]<>\"% ");
  // Only bytes beyond ASCII, and the percent sign itself, may be written as an escape in a host.
  private static final Pattern ESCAPED_ASCII = Pattern.compile("%(?!25)[0-7]");

  private Authority() {}

  /** Host and port, decoded, without the login. */
  static Attempt<String> read(String scheme, String authority) {
    int at = authority.lastIndexOf('@');
    String login = at < 0 ? "" : authority.substring(0, at);
    if (!LOGIN.hasAllOf(login) || PercentCode.decode(login).isEmpty()) {
      return Attempt.refused("the login before the @ holds characters that must be escaped");
    }
    String hostAndPort = authority.substring(at + 1);
    if (hostAndPort.lastIndexOf('[') > 0) {
      return Attempt.refused("an IPv6 address in brackets must be the whole host");
    }
    return hostAndPort.startsWith("[") ? bracketed(hostAndPort) : plain(scheme, hostAndPort);
  }

  private static Attempt<String> bracketed(String hostAndPort) {
    int end = hostAndPort.lastIndexOf(']');
    if (end < 0) {
      return Attempt.refused("the ] after the IPv6 address is missing");
    }
    String port = hostAndPort.substring(end + 1);
    if (!isOptionalPort(port)) {
      return Attempt.refused(Quoted.text(port) + " after the host is not a port");
    }
    String inside = hostAndPort.substring(1, end);
    int zone = inside.indexOf("%25");
    String literal = zone < 0 ? inside : inside.substring(0, zone);
    Optional<String> decodedZone = zone < 0 ? Optional.of("") : zone(inside.substring(zone + 3));
    if (literal.indexOf(':') < 0 || !IpAddress.isLiteral(literal) || decodedZone.isEmpty()) {
      return Attempt.refused(Quoted.text(inside) + " between brackets is not an IPv6 address");
    }
    return Attempt.of("[" + literal + decodedZone.get() + "]" + port);
  }

  /** A percent sign and the decoded zone; empty if it may not stand in a URL. */
  private static Optional<String> zone(String encoded) {
    return HOST.hasAllOf(encoded)
        ? PercentCode.decode(encoded)
            .filter(decoded -> !decoded.isEmpty() && DECODED_ZONE.hasAllOf(decoded))
            .map(decoded -> "%" + decoded)
        : Optional.empty();
  }

  private static Attempt<String> plain(String scheme, String hostAndPort) {
    // Lists of hosts with ports are known from other schemes, so there only the last one counts.
    boolean web = scheme.equals("http") || scheme.equals("https");
    int colon = web ? hostAndPort.indexOf(':') : hostAndPort.lastIndexOf(':');
    String port = colon < 0 ? "" : hostAndPort.substring(colon);
    if (!isOptionalPort(port)) {
      return Attempt.refused(Quoted.text(port) + " after the host is not a port");
    }
    Optional<String> decoded = PercentCode.decode(hostAndPort);
    if (decoded.isEmpty()
        || (hostAndPort.indexOf('%') >= 0 && ESCAPED_ASCII.matcher(hostAndPort).find())
        || !HOST.hasAllOf(hostAndPort)) {
      return Attempt.refused(Quoted.text(hostAndPort) + " holds characters that no host may have");
    }
    return Attempt.of(decoded.get());
  }

  static String hostname(String authority) {
    String host = authority.substring(0, authority.length() - portSuffix(authority).length());
    return host.length() > 1 && host.startsWith("[") && host.endsWith("]")
        ? host.substring(1, host.length() - 1)
        : host;
  }

  static Optional<String> port(String authority) {
    String suffix = portSuffix(authority);
    return suffix.length() > 1 ? Optional.of(suffix.substring(1)) : Optional.empty();
  }

  private static String portSuffix(String authority) {
    int colon = authority.lastIndexOf(':');
    String suffix = colon < 0 ? "" : authority.substring(colon);
    return isOptionalPort(suffix) ? suffix : "";
  }

  /** Nothing, or a colon with any number of digits behind it. */
  private static boolean isOptionalPort(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == 0 ? c != ':' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
