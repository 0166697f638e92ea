package io.baremetal.checks.realservers;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A running Ironic. It has the drivers redfish, idrac, ipmi, fake-hardware and manual-management,
 * cleans metadata before a node becomes available, and remembers hashes of BMC passwords. All tests
 * share it: a node needs a name that no other test has.
 *
 * @param url the API, with {@code /v1} at its end and no slash after it
 * @param login what HTTP basic wants; empty when nobody has to log in
 * @param folder configuration, logs ({@code ironic.log}) and {@code html/images}
 */
public record RealIronic(URI url, Optional<Login> login, Path folder) {

  /** The certificate to trust, as a PEM file; empty when the API speaks plain HTTP. */
  public Optional<Path> authority() {
    return url.getScheme().equals("https")
        ? Optional.of(folder.resolve("tls.crt"))
        : Optional.empty();
  }

  /**
   * The URL of the folder {@code html/images}, from which Ironic's own kernel, ramdisk and ISO
   * come.
   */
  public URI images() {
    return URI.create(Texts.read(folder.resolve("images")));
  }

  /** A new JDK client that trusts this server; the login is the caller's to send. */
  public HttpClient http() {
    HttpClient.Builder builder = HttpClient.newBuilder();
    authority().ifPresent(pem -> builder.sslContext(Trust.in(pem)));
    return builder.build();
  }

  /**
   * Who may use an API.
   *
   * @param user a name
   * @param password in clear; of no worth beyond the run
   */
  public record Login(String user, String password) {}
}
