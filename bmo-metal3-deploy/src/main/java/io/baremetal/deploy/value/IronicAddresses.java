package io.baremetal.deploy.value;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * By which addresses Ironic is reached, and from where. Each list is refused with the reason why a
 * list that it is made from is.
 *
 * @param access where Ironic is
 * @param podAddresses addresses of Ironic's pod; see {@link PodAddresses}
 * @param apiAddresses addresses of the API server; see {@link ApiAddresses}
 */
public record IronicAddresses(
    IronicAccess access, Attempt<List<String>> podAddresses, Attempt<List<String>> apiAddresses) {

  private static final int VIRTUAL_MEDIA_TLS_PORT = 6183;
  private static final int HTTP_PORT = 6180;

  /** Where Ironic really is: the provisioning IP where it is used, else its pod's addresses. */
  public Attempt<List<String>> real() {
    boolean ownAddress = !access.isDisabled() && !access.viaExternalNetwork();
    return ownAddress
        ? Attempt.of(List.of(access.spec().provisioningIp().orElse("")))
        : podAddresses;
  }

  /** Where machines find Ironic; through the proxies that is where the API server is. */
  public Attempt<List<String>> ironic() {
    List<String> external = access.spec().externalIps();
    if (!external.isEmpty()) {
      return Attempt.of(external);
    }
    return real()
        .then(
            found ->
                access.usesProxy()
                    ? apiAddresses.then(vips -> Attempt.of(vips.isEmpty() ? found : vips))
                    : Attempt.of(found));
  }

  /** Where machines find images. */
  public Attempt<List<String>> imageServer() {
    List<String> external = access.spec().externalIps();
    return external.isEmpty() ? real() : Attempt.of(external);
  }

  /** Where machines with IPv6 alone find virtual media; absent if nothing has such an address. */
  public Attempt<Optional<String>> externalUrlV6() {
    boolean tls = !access.spec().disableVirtualMediaTls().orElse(false);
    return imageServer()
        .then(
            addresses ->
                Attempt.of(
                    addresses.stream()
                        .filter(IronicAddresses::isIpv6)
                        .findFirst()
                        .map(
                            ip ->
                                tls
                                    ? "https://[" + ip + "]:" + VIRTUAL_MEDIA_TLS_PORT
                                    : "http://[" + ip + "]:" + HTTP_PORT)));
  }

  private static boolean isIpv6(String text) {
    return IpAddress.tryParse(text).value().filter(ip -> !ip.isIpv4()).isPresent();
  }
}
