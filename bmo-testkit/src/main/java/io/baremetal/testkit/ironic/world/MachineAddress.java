package io.baremetal.testkit.ironic.world;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which server a BMC address means, whatever the protocol: host, port unless usual, system path.
 *
 * @param host host and, if unusual, port
 * @param system path of the system on the BMC; empty if the BMC serves only one
 */
record MachineAddress(String host, String system) {

  private static final Set<String> USUAL_PORTS = Set.of("443", "80", "623");

  /** Takes {@code 192.0.2.7}, {@code [fd00::7]:8000}, {@code redfish+http://host:8000/path}. */
  static MachineAddress of(String text) {
    int scheme = text.indexOf("://");
    String rest = scheme < 0 ? text : text.substring(scheme + 3);
    int slash = rest.indexOf('/');
    return slash < 0 ? of(rest, "") : of(rest.substring(0, slash), rest.substring(slash));
  }

  private static MachineAddress of(String authority, String path) {
    if (authority.isBlank()) {
      throw new IllegalArgumentException(
          "A BMC address without a host: '" + authority + path + "'");
    }
    String host = authority.toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    boolean hasPort =
        colon > host.lastIndexOf(']') && colon == host.indexOf(':', afterBrackets(host));
    if (hasPort && USUAL_PORTS.contains(host.substring(colon + 1))) {
      host = host.substring(0, colon);
    }
    return new MachineAddress(unbracketed(host), system(path));
  }

  /** The same BMC without saying which of its systems. */
  Optional<MachineAddress> withoutSystem() {
    return system.isEmpty() ? Optional.empty() : Optional.of(new MachineAddress(host, ""));
  }

  private static int afterBrackets(String host) {
    return Math.max(0, host.lastIndexOf(']'));
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static String system(String path) {
    String trimmed = path.replaceAll("/+$", "");
    return trimmed.equals("/redfish/v1") ? "" : trimmed;
  }

  @Override
  public String toString() {
    return host + system;
  }
}
