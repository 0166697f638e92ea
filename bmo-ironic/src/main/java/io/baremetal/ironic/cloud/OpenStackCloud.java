package io.baremetal.ironic.cloud;

import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.BasicCredentials;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.KeystoneSettings;
import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.config.VersionPolicy;
import io.baremetal.ironic.keystone.KeystoneSession;
import java.util.Map;
import java.util.Optional;

/**
 * A bare-metal service as {@code OS_*} variables and {@code clouds.yaml} describe it.
 *
 * <pre>
 * try (OpenStackCloud cloud = OpenStackCloud.read(System.getenv());
 *     IronicClient ironic = cloud.ironic().build()) {
 *   ...
 * }
 * </pre>
 *
 * <p>{@code OS_CLOUD} names a cloud in {@code clouds.yaml} (looked for in {@code
 * OS_CLIENT_CONFIG_FILE}, the current folder, {@code ~/.config/openstack}, {@code /etc/openstack};
 * {@code secure.yaml} beside it is merged in); other variables win over the file. {@code
 * OS_AUTH_TYPE} is {@code none}, {@code http_basic}, {@code token}, {@code v3password}, {@code
 * v3applicationcredential} or {@code v3token}; without it the settings that are there decide, so
 * that {@code OS_TOKEN=fake-token OS_URL=http://localhost:6385/} works as it always did.
 *
 * <p>The files are read again for every login and handshake, so that changed passwords and
 * certificates need no restart; the kind of login and the addresses stay. Close it after the
 * clients that were built from it.
 */
public final class OpenStackCloud implements AutoCloseable {

  private static final String[] ENDPOINT = {
    "endpoint", "endpoint_override", "baremetal_endpoint_override", "url"
  };

  private final Map<String, String> environment;
  private final CloudValues values;
  private final TlsSettings tls;
  private final Login login;
  private final Optional<KeystoneSession> keystone;

  private OpenStackCloud(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.values = CloudValues.read(environment);
    this.tls = CloudTls.read(values, environment.getOrDefault("HOME", ""));
    this.login = Login.of(values);
    this.keystone = login == Login.KEYSTONE ? Optional.of(session()) : Optional.empty();
  }

  /**
   * Reads what is there; calls nothing.
   *
   * @param environment the variables, usually {@code System.getenv()}
   * @throws IllegalArgumentException if settings are missing or make no sense, or a file that they
   *     name cannot be read; the message says what to set
   */
  public static OpenStackCloud read(Map<String, String> environment) {
    return new OpenStackCloud(environment);
  }

  /**
   * A client of Ironic to be built, with the endpoint, who we are, whom we trust, and the API
   * version of {@code OS_BAREMETAL_API_VERSION}. Asks Keystone if the endpoint is to come from its
   * catalogue.
   *
   * @throws io.baremetal.ironic.error.NoTokenException if Keystone does not tell the endpoint
   */
  public IronicClient.Builder ironic() {
    IronicClient.Builder client =
        IronicClient.builder()
            .endpoint(endpoint(KeystoneSession::ironicEndpoint, ENDPOINT))
            .auth(auth())
            .tls(tls);
    values
        .first("baremetal_api_version")
        .filter(version -> !version.equals("latest"))
        .map(Microversion::parse)
        .map(VersionPolicy::pinned)
        .ifPresent(client::versions);
    return client;
  }

  /**
   * A client of the classic Inspector to be built: at {@code OS_INSPECTOR_URL}, {@code
   * OS_BAREMETAL_INTROSPECTION_ENDPOINT_OVERRIDE}, or where Keystone's catalogue says.
   *
   * @throws io.baremetal.ironic.error.NoTokenException if Keystone does not tell the endpoint
   */
  public InspectorClient.Builder inspector() {
    return InspectorClient.builder()
        .endpoint(
            endpoint(
                KeystoneSession::inspectorEndpoint,
                "inspector_url",
                "baremetal_introspection_endpoint_override"))
        .auth(auth())
        .tls(tls);
  }

  private interface FromCatalogue {
    String ask(KeystoneSession session);
  }

  private String endpoint(FromCatalogue catalogue, String... names) {
    Optional<String> told = values.first(names);
    return told.isPresent()
        ? told.get()
        : keystone
            .map(catalogue::ask)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no endpoint is set; set OS_ENDPOINT to the URL of Ironic, or OS_AUTH_URL"
                            + " to that of Keystone, or OS_CLOUD to a name in clouds.yaml"));
  }

  private IronicAuth auth() {
    return switch (login) {
      case NONE -> IronicAuth.none();
      case HTTP_BASIC -> {
        Login.basic(values);
        yield IronicAuth.basic(this::basic);
      }
      case TOKEN -> IronicAuth.keystoneToken(() -> Login.token(now()));
      case KEYSTONE -> keystone.orElseThrow().auth();
    };
  }

  private BasicCredentials basic() {
    return Login.basic(now());
  }

  private CloudValues now() {
    return CloudValues.read(environment);
  }

  private KeystoneSession session() {
    CloudKeystone settings = new CloudKeystone(values);
    // Refused now rather than at the first call.
    settings.identity();
    return KeystoneSession.builder(
            KeystoneSettings.builder()
                .authUrl(values.first("auth_url").orElseThrow())
                .identity(() -> new CloudKeystone(now()).identity())
                .scope(settings.scope())
                .region(values.first("region_name"))
                .reach(settings.reach())
                .build())
        .tls(tls)
        .build();
  }

  /** Ends the login; clients that were built from this can no longer renew it. */
  @Override
  public void close() {
    keystone.ifPresent(KeystoneSession::close);
  }

  /** How one logs in; no secrets. */
  @Override
  public String toString() {
    return "OpenStackCloud{" + login + "}";
  }
}
