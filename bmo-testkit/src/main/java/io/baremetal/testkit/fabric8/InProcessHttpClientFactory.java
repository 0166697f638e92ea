package io.baremetal.testkit.fabric8;

import io.baremetal.testkit.http.FakeHandler;
import io.fabric8.kubernetes.client.http.HttpClient;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Gives fabric8 an HTTP client that calls a handler: {@code new
 * KubernetesClientBuilder().withHttpClientFactory(new InProcessHttpClientFactory(cluster))}.
 *
 * <p>Requests run on the thread that makes them. Watch events arrive on whatever thread the handler
 * pushes them. A reply that a fault delays by the request's time-out or more fails with a time-out;
 * a shorter delay is only reported.
 */
public final class InProcessHttpClientFactory implements HttpClient.Factory {

  private final FakeHandler handler;
  private final Consumer<Duration> delays;

  /** A factory whose clients do not wait for delayed replies. */
  public InProcessHttpClientFactory(FakeHandler handler) {
    this(handler, delay -> {});
  }

  /**
   * A factory for a test with a clock of its own.
   *
   * @param delays called with each delay before its reply is seen; a test advances its clock here
   */
  public InProcessHttpClientFactory(FakeHandler handler, Consumer<Duration> delays) {
    this.handler = handler;
    this.delays = delays;
  }

  @Override
  public HttpClient.Builder newBuilder() {
    return new InProcessHttpClientBuilder(this);
  }

  FakeHandler handler() {
    return handler;
  }

  Consumer<Duration> delays() {
    return delays;
  }
}
