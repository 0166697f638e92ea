package io.baremetal.ironic;

import io.baremetal.ironic.call.CallCounters;
import io.baremetal.ironic.call.CallListener;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.inspector.IntrospectionRules;
import io.baremetal.ironic.inspector.Introspections;
import io.baremetal.ironic.internal.ClientSettings;
import io.baremetal.ironic.internal.HttpInspector;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

/**
 * A client of one Ironic Inspector, the service beside Ironic that finds out hardware in older
 * deployments.
 *
 * <pre>
 * try (InspectorClient inspector =
 *     InspectorClient.builder().endpoint("http://127.0.0.1:5050").build()) {
 *   inspector.introspections().start(NodeRef.of("rack1-07"));
 * }
 * </pre>
 *
 * <p>Thread-safe and meant to be shared. Calls block the calling thread; interrupting it gives the
 * call up. Failures are those of {@link io.baremetal.ironic.error}, whose messages say Ironic where
 * Inspector answered.
 */
public final class InspectorClient implements AutoCloseable {

  private final HttpInspector http;
  private final CallCounters counters;

  private InspectorClient(HttpInspector http, CallCounters counters) {
    this.http = http;
    this.counters = counters;
  }

  /** Starts a client; only the endpoint must be set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Runs over nodes. */
  public Introspections introspections() {
    return http.introspections();
  }

  /** What is done with what was found. */
  public IntrospectionRules rules() {
    return http.rules();
  }

  /** How many requests were made, by method and route. */
  public CallCounters counters() {
    return counters;
  }

  /** Gives up running calls and closes what the builder made; what was handed in stays open. */
  @Override
  public void close() {
    http.close();
  }

  /** Builds an {@link InspectorClient}; all as for {@link IronicClient.Builder}. */
  public static final class Builder {

    private final ClientSettings.Builder settings = ClientSettings.builder();

    private Builder() {}

    /** Where Inspector is, such as {@code http://127.0.0.1:5050}; with or without {@code /v1}. */
    public Builder endpoint(String url) {
      settings.endpoint(url);
      return this;
    }

    /** Credentials; none by default. */
    public Builder auth(IronicAuth auth) {
      settings.auth(auth);
      return this;
    }

    /** An HTTP client whose connections, proxy, TLS and interceptors are used; not closed. */
    public Builder httpClient(OkHttpClient client) {
      settings.httpClient(client);
      return this;
    }

    /** Certificates of an https endpoint; the system's by default. Not for a given HTTP client. */
    public Builder tls(TlsSettings tls) {
      settings.tls(tls);
      return this;
    }

    /** How long one request may take in all; 30 seconds by default. */
    public Builder requestTimeout(Duration timeout) {
      settings.requestTimeout(timeout);
      return this;
    }

    /** What is repeated before a failure is reported; {@link RetryPolicy#standard} by default. */
    public Builder retry(RetryPolicy policy) {
      settings.retryPolicy(policy);
      return this;
    }

    /** Someone to tell of every request; may be called several times. */
    public Builder addListener(CallListener listener) {
      settings.addListeners(listener);
      return this;
    }

    /** A monotonic clock in nanoseconds; the system's by default. */
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
     * The client.
     *
     * @throws IllegalArgumentException if the endpoint is not a URL, or a time is not positive
     * @throws IllegalStateException if there is no endpoint
     */
    public InspectorClient build() {
      CallCounters counters = new CallCounters();
      ClientSettings built =
          ClientSettings.builder().from(settings.build()).addListeners(counters).build();
      return new InspectorClient(HttpInspector.create(built), counters);
    }
  }
}
