package io.baremetal.ironic.keystone;

import io.baremetal.ironic.call.CallListener;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.KeystoneSettings;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.internal.ClientSettings;
import io.baremetal.ironic.internal.HttpKeystone;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

/**
 * A login that lasts: holds a token and replaces it in time, or when a service refuses it.
 *
 * <pre>
 * try (KeystoneSession keystone = KeystoneSession.builder(settings).build();
 *     IronicClient ironic =
 *         IronicClient.builder()
 *             .endpoint(keystone.ironicEndpoint())
 *             .auth(keystone.auth())
 *             .build()) {
 *   ...
 * }
 * </pre>
 *
 * <p>Thread-safe; threads that need a new token at the same moment share one request. Nothing is
 * asked of Keystone before the first use. Redirects are not followed, because the password would go
 * along. Whoever builds it closes it; clients that use it can then no longer log in.
 */
public final class KeystoneSession implements AutoCloseable {

  private static final List<String> IRONIC = List.of("baremetal", "bare-metal");
  private static final List<String> INSPECTOR = List.of("baremetal-introspection", "introspection");

  private final HttpKeystone keystone;

  private KeystoneSession(HttpKeystone keystone) {
    this.keystone = keystone;
  }

  /** Starts a session. */
  public static Builder builder(KeystoneSettings settings) {
    return new Builder(settings);
  }

  /**
   * Credentials for clients. Their calls may then throw {@link
   * io.baremetal.ironic.error.NoTokenException} besides the usual.
   */
  public IronicAuth auth() {
    return keystone;
  }

  /**
   * Where Ironic is, by Keystone's catalogue.
   *
   * @throws io.baremetal.ironic.error.NoTokenException if there is no token, or no such endpoint
   */
  public String ironicEndpoint() {
    return keystone.endpoint(IRONIC);
  }

  /**
   * Where the classic Inspector is, by Keystone's catalogue.
   *
   * @throws io.baremetal.ironic.error.NoTokenException if there is no token, or no such endpoint
   */
  public String inspectorEndpoint() {
    return keystone.endpoint(INSPECTOR);
  }

  /** Gives up running calls; a given HTTP client stays open. The token is not revoked. */
  @Override
  public void close() {
    keystone.close();
  }

  /** Builds a {@link KeystoneSession}. Not thread-safe. */
  public static final class Builder {

    private final KeystoneSettings keystone;
    private final ClientSettings.Builder settings = ClientSettings.builder();

    private Builder(KeystoneSettings keystone) {
      this.keystone = keystone;
    }

    /** As for {@code IronicClient}: connections, proxy and TLS are used, nothing is changed. */
    public Builder httpClient(OkHttpClient client) {
      settings.httpClient(client);
      return this;
    }

    /** Certificates of an https Keystone; the system's by default. Not for a given HTTP client. */
    public Builder tls(TlsSettings tls) {
      settings.tls(tls);
      return this;
    }

    /** How long a request may take in all; 30 seconds by default. */
    public Builder requestTimeout(Duration timeout) {
      settings.requestTimeout(timeout);
      return this;
    }

    /** What is repeated while Keystone cannot be reached; the standard by default. */
    public Builder retry(RetryPolicy policy) {
      settings.retryPolicy(policy);
      return this;
    }

    /** Someone to tell of every request to Keystone; may be called several times. */
    public Builder addListener(CallListener listener) {
      settings.addListeners(listener);
      return this;
    }

    /** A monotonic clock in nanoseconds, for the age of tokens; the system's by default. */
    public Builder nanoTime(LongSupplier nanoTime) {
      settings.nanoTime(nanoTime);
      return this;
    }

    /** Wakes threads that wait before they repeat a call; not closed. */
    public Builder scheduler(ScheduledExecutorService scheduler) {
      settings.scheduler(scheduler);
      return this;
    }

    /**
     * The session.
     *
     * @throws IllegalArgumentException if the address is not a URL, or a time is not positive
     */
    public KeystoneSession build() {
      return new KeystoneSession(new HttpKeystone(keystone, settings));
    }
  }
}
