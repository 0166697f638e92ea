package io.baremetal.deploy.value;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.IpAddress;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names and addresses that Ironic's certificate must hold. */
public final class CertificateHosts {

  private CertificateHosts() {}

  /**
   * All of them, each once and in its common form.
   *
   * @param apiAddresses addresses of the API server; see {@link ApiAddresses}
   * @return refused if they are needed and refused
   */
  public static Attempt<SortedSet<String>> of(
      IronicAccess access, String namespace, Attempt<List<String>> apiAddresses) {
    SortedSet<String> hosts = new TreeSet<>();
    addService(hosts, "metal3-state", namespace);
    access.spec().provisioningIp().ifPresent(ip -> add(hosts, ip));
    access.spec().externalIps().forEach(ip -> add(hosts, ip));
    if (!access.usesProxy()) {
      return Attempt.of(hosts);
    }
    addService(hosts, "ironic-proxy", namespace);
    return apiAddresses.then(
        vips -> {
          vips.forEach(ip -> add(hosts, ip));
          return Attempt.of(hosts);
        });
  }

  private static void addService(SortedSet<String> hosts, String name, String namespace) {
    hosts.add(ServiceNames.shortName(name, namespace));
    hosts.add(ServiceNames.full(name, namespace));
  }

  private static void add(SortedSet<String> hosts, String host) {
    String common = commonForm(host);
    if (!common.isEmpty()) {
      hosts.add(common);
    }
  }

  /**
   * A host without the blanks around it and without one pair of brackets; an IP address as it is
   * usually written, and everything else as it is.
   */
  public static String commonForm(String host) {
    String text = Blanks.trim(host);
    String inside =
        text.length() > 1 && text.startsWith("[") && text.endsWith("]")
            ? text.substring(1, text.length() - 1)
            : text;
    return IpAddress.tryParse(inside).value().map(IpAddress::toString).orElse(inside);
  }
}
