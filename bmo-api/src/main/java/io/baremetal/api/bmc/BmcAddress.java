package io.baremetal.api.bmc;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.UrlQuery;
import java.util.Optional;

/**
 * Where a management controller is and which driver speaks to it, read from {@code
 * spec.bmc.address}: {@code redfish-virtualmedia+https://192.0.2.10/redfish/v1/Systems/1}, {@code
 * ipmi://192.0.2.10:6230}, or a bare {@code 192.0.2.10}, which is IPMI. A login, a fragment and,
 * but for IPMI's {@code privilegelevel}, the query are ignored. Equal when written equally.
 */
public final class BmcAddress {

  private final String text;
  private final BmcUrl url;
  private final BmcDriver driver;

  private BmcAddress(String text, BmcUrl url, BmcDriver driver) {
    this.text = text;
    this.url = url;
    this.driver = driver;
  }

  /**
   * Reads an address.
   *
   * @throws io.baremetal.api.error.InvalidValueException if it is empty, cannot be read, or its
   *     scheme means no driver
   */
  public static BmcAddress parse(String text) {
    return tryParse(text).orThrow();
  }

  /** Reads an address. */
  public static Attempt<BmcAddress> tryParse(String text) {
    return text.isEmpty()
        ? Attempt.refused("the BMC address is empty")
        : BmcUrl.tryParse(text).then(url -> withDriver(text, url));
  }

  private static Attempt<BmcAddress> withDriver(String text, BmcUrl url) {
    String scheme = url.url().scheme();
    return BmcDriver.ofScheme(scheme)
        .map(driver -> Attempt.of(new BmcAddress(text, url, driver)))
        .orElseGet(() -> Attempt.refused(unknown(text, scheme)));
  }

  private static String unknown(String text, String scheme) {
    return "BMC address "
        + Quoted.url(text)
        + " has the scheme "
        + Quoted.text(scheme)
        + BmcDriver.replacementFor(scheme)
            .map(other -> ", whose driver is no more; write " + other + ":// if the BMC can do so")
            .orElse(", which no driver has; write one such as redfish:// or ipmi:// in front");
  }

  /** What the scheme stands for. */
  public BmcDriver driver() {
    return driver;
  }

  /** The whole scheme in lower case, for example {@code redfish+http}. */
  public String scheme() {
    return url.url().scheme();
  }

  /** {@code http} or {@code https}, from the end of the scheme; {@code https} unless said. */
  public String transport() {
    return scheme().endsWith("+http") ? "http" : "https";
  }

  /** Host and port as written, an IPv6 address in brackets; may be empty. */
  public String authority() {
    return url.url().authority();
  }

  /** The host without port and brackets; may be empty. */
  public String hostname() {
    return url.url().hostname();
  }

  /** The port as written, only digits, if there is one; not checked for its range. */
  public Optional<String> port() {
    return url.url().port();
  }

  /** The path, decoded; may be empty. */
  public String path() {
    return url.url().path();
  }

  /** The parameters. */
  public UrlQuery query() {
    return url.url().query();
  }

  /** What {@code driver_info} of the node must hold. */
  public DriverInfo driverInfo(BmcCredentials credentials, CertificateVerification verification) {
    return DriverInfo.of(this, credentials, verification);
  }

  /** IPMI's level; one unreadable parameter makes all of them unknown. */
  String ipmiPrivilegeLevel() {
    UrlQuery query = query();
    Optional<String> wanted = query.wellFormed() ? query.first("privilegelevel") : Optional.empty();
    return wanted.orElse("ADMINISTRATOR");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BmcAddress that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The address in quotes, without a login. */
  @Override
  public String toString() {
    return Quoted.url(text);
  }
}
