package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.ClusterReader;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.BasicCredentials;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.PemKeyPair;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.config.TlsSettings.Verification;
import io.baremetal.ironic.config.VersionPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The way to Ironic as the environment variables of the Go operator describe it. */
final class Connection {

  private static final String INSPECTOR = "IRONIC_INSPECTOR_ENDPOINT";
  private static final String CERTIFICATES = "/opt/metal3/certs/";

  private final Settings settings;

  Connection(Map<String, String> values) {
    this.settings = new Settings(values);
  }

  /**
   * A client to be built, with the endpoint, who we are and whom we trust.
   *
   * @throws ProvisionerException if a setting makes no sense, or a file cannot be read
   */
  IronicClient.Builder client() {
    Optional<String> endpoint = settings.text("IRONIC_ENDPOINT");
    if (endpoint.isEmpty()) {
      settings.problem("IRONIC_ENDPOINT is not set; set it to the URL of Ironic");
    }
    Optional<Duration> timeout = timeout();
    Optional<TlsSettings> tls = tls();
    settings.finish();
    IronicClient.Builder client =
        IronicClient.builder()
            .endpoint(endpoint.orElseThrow())
            .auth(auth("ironic"))
            .retry(RetryPolicy.none())
            .versions(versions());
    timeout.ifPresent(client::requestTimeout);
    tls.ifPresent(client::tls);
    return client;
  }

  /**
   * A client to be built, with the endpoint, who we are and whom we trust from a resource, and all
   * the rest from the settings.
   *
   * @throws ProvisionerException if a setting makes no sense
   */
  IronicClient.Builder client(IronicLink link) {
    Optional<Duration> timeout = timeout();
    Optional<TlsSettings> tls = tls(link.authority().map(pem -> (Supplier<String>) () -> pem));
    settings.finish();
    IronicClient.Builder client =
        IronicClient.builder()
            .endpoint(link.endpoint())
            .auth(IronicAuth.basic(link::credentials))
            .retry(RetryPolicy.none())
            .versions(versions());
    timeout.ifPresent(client::requestTimeout);
    tls.ifPresent(client::tls);
    return client;
  }

  /**
   * Where the {@code Ironic} resource is that describes the way to Ironic; empty if the settings
   * themselves do.
   */
  Optional<IronicResource> resource(Optional<ClusterReader> cluster) {
    Optional<String> name = settings.text("IRONIC_NAME");
    Optional<String> namespace =
        settings
            .text("IRONIC_NAMESPACE")
            .or(() -> settings.text("POD_NAMESPACE"))
            .or(() -> settings.text("WATCH_NAMESPACE").filter(one -> !one.contains(",")));
    if (name.isEmpty() || namespace.isEmpty()) {
      return Optional.empty();
    }
    ClusterReader reader =
        cluster.orElseThrow(
            () ->
                new ProvisionerException(
                    "IRONIC_NAME is set, but this program is not connected to a cluster in which"
                        + " Ironic %s/%s could be; unset it and set IRONIC_ENDPOINT"
                            .formatted(namespace.get(), name.get())));
    return Optional.of(new IronicResource(reader, namespace.get(), name.get()));
  }

  /**
   * A client of the classic Inspector to be built; empty unless {@code IRONIC_INSPECTOR_ENDPOINT}
   * is set.
   *
   * @throws ProvisionerException if a setting makes no sense, or a file cannot be read
   */
  Optional<InspectorClient.Builder> inspector() {
    Optional<String> endpoint = settings.text(INSPECTOR);
    Optional<Duration> timeout = timeout();
    Optional<TlsSettings> tls = tls();
    settings.finish();
    return endpoint.map(
        url -> {
          InspectorClient.Builder client =
              InspectorClient.builder()
                  .endpoint(url)
                  .auth(auth("ironic-inspector"))
                  .retry(RetryPolicy.none());
          timeout.ifPresent(client::requestTimeout);
          tls.ifPresent(client::tls);
          return client;
        });
  }

  private Optional<Duration> timeout() {
    return settings.duration("IRONIC_CLIENT_TIMEOUT", Duration.ofMillis(1));
  }

  /** The versions that bring something, and no others: fewer shapes of answers to be right for. */
  private VersionPolicy versions() {
    Microversion oldest =
        settings.text(INSPECTOR).isPresent()
            ? Features.BASELINE_BESIDE_INSPECTOR
            : Features.BASELINE;
    return VersionPolicy.newestOf(
        oldest,
        Features.BASELINE,
        Microversion.of(93),
        Microversion.of(95),
        Microversion.of(109),
        Microversion.of(110));
  }

  private IronicAuth auth(String service) {
    Path folder =
        Path.of(settings.text("METAL3_AUTH_ROOT_DIR").orElse("/opt/metal3/auth"), service);
    if (!Files.exists(folder)) {
      return IronicAuth.none();
    }
    refuseUnreadable(folder);
    return IronicAuth.basic(() -> credentials(folder));
  }

  /** Files that cannot be read are found at the start, not at the first call. */
  private static void refuseUnreadable(Path folder) {
    line(folder, "username");
    line(folder, "password");
  }

  private static BasicCredentials credentials(Path folder) {
    return new BasicCredentials(line(folder, "username"), line(folder, "password"));
  }

  private static String line(Path folder, String name) {
    String text = read(folder.resolve(name)).strip();
    if (text.isEmpty()) {
      throw new ProvisionerException(
          "The file " + folder.resolve(name) + " is empty; it must hold Ironic's " + name);
    }
    return text;
  }

  private Optional<TlsSettings> tls() {
    return tls(
        file("IRONIC_CACERT_FILE", "ca/tls.crt").map(path -> (Supplier<String>) () -> read(path)));
  }

  private Optional<TlsSettings> tls(Optional<Supplier<String>> authority) {
    Optional<Path> certificate = file("IRONIC_CLIENT_CERT_FILE", "client/tls.crt");
    Optional<Path> key = file("IRONIC_CLIENT_PRIVATE_KEY_FILE", "client/tls.key");
    if (certificate.isPresent() != key.isPresent()) {
      settings.problem(
          "IRONIC_CLIENT_CERT_FILE and IRONIC_CLIENT_PRIVATE_KEY_FILE belong together, but only "
              + certificate.or(() -> key).orElseThrow()
              + " exists");
      return Optional.empty();
    }
    if (authority.isEmpty() && certificate.isEmpty() && !settings.isTrue("IRONIC_INSECURE")) {
      return Optional.empty();
    }
    TlsSettings.Builder tls = TlsSettings.builder();
    authority.ifPresent(tls::trustedCertificates);
    certificate.ifPresent(
        path -> tls.clientKey(() -> new PemKeyPair(read(path), read(key.orElseThrow()))));
    if (settings.isTrue("IRONIC_INSECURE")) {
      tls.verification(Verification.NONE);
    }
    return Optional.of(tls.build());
  }

  private Optional<Path> file(String name, String usual) {
    return Optional.of(Path.of(settings.text(name).orElse(CERTIFICATES + usual)))
        .filter(Files::exists);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ProvisionerException(
          "The file " + file + " that a setting names cannot be read", e);
    }
  }
}
