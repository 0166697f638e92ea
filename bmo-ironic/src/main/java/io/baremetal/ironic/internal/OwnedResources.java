package io.baremetal.ironic.internal;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Takes what the application handed in and makes, and later closes, only what it did not. */
final class OwnedResources implements AutoCloseable {

  // Ironic drops connections that were idle for 10 seconds; a request on one that it is about to
  // drop is lost, so ours are dropped before.
  private static final Duration IDLE_CONNECTION = Duration.ofSeconds(8);
  private static final int IDLE_CONNECTIONS = 5;

  private final List<Runnable> closers;
  private final OkHttpClient http;
  private final Supplier<HttpClient> jdkHttp;
  private final ScheduledExecutorService scheduler;
  private final Executor executor;

  OwnedResources(ClientSettings settings) {
    closers = new ArrayList<>();
    http =
        settings.httpClient().map(given -> derive(given, settings)).orElseGet(() -> own(settings));
    jdkHttp = new Once<>(() -> JdkHttp.like(http, settings));
    scheduler = settings.scheduler().orElseGet(this::ownScheduler);
    executor = settings.executor().orElseGet(this::ownExecutor);
  }

  private OwnedResources(OwnedResources lender) {
    closers = List.of();
    http = lender.http;
    jdkHttp = lender.jdkHttp;
    scheduler = lender.scheduler;
    executor = lender.executor;
  }

  /** The same, for someone who must not close them. */
  OwnedResources borrowed() {
    return new OwnedResources(this);
  }

  OkHttpClient http() {
    return http;
  }

  /** The JDK's client, with the same trust and proxy; made when first asked for. */
  HttpClient jdkHttp() {
    return jdkHttp.get();
  }

  ScheduledExecutorService scheduler() {
    return scheduler;
  }

  Executor executor() {
    return executor;
  }

  @Override
  public void close() {
    closers.forEach(Runnable::run);
  }

  private OkHttpClient own(ClientSettings settings) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .socketFactory(new InterruptibleSockets())
            .connectTimeout(settings.connectTimeout())
            .connectionPool(
                new ConnectionPool(
                    IDLE_CONNECTIONS, IDLE_CONNECTION.toMillis(), TimeUnit.MILLISECONDS));
    settings.tls().ifPresent(tls -> TlsSetup.apply(tls, builder));
    OkHttpClient client = builder.build();
    closers.add(client.connectionPool()::evictAll);
    closers.add(client.dispatcher().executorService()::shutdown);
    return derive(client, settings);
  }

  // The derived client shares pool, proxy, TLS and interceptors with the one it comes from.
  private static OkHttpClient derive(OkHttpClient client, ClientSettings settings) {
    return client
        .newBuilder()
        // Credentials would go along to wherever a redirect points.
        .followRedirects(false)
        .followSslRedirects(false)
        // OkHttp would repeat a change whose answer was lost.
        .retryOnConnectionFailure(false)
        .readTimeout(settings.requestTimeout())
        .writeTimeout(settings.requestTimeout())
        .callTimeout(settings.requestTimeout())
        .build();
  }

  private ScheduledExecutorService ownScheduler() {
    // Starts its thread at the first use only.
    ScheduledThreadPoolExecutor own =
        new ScheduledThreadPoolExecutor(1, daemon("ironic-client-timer"));
    own.setRemoveOnCancelPolicy(true);
    closers.add(own::shutdownNow);
    return own;
  }

  private Executor ownExecutor() {
    ExecutorService own = Executors.newCachedThreadPool(daemon("ironic-client-async"));
    closers.add(own::shutdown);
    return own;
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
