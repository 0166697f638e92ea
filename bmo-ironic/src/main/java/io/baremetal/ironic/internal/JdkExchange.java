package io.baremetal.ironic.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The network for what OkHttp refuses to send: a GET with a body, by which Ironic passes arguments
 * to a driver's methods. Everything else goes the usual way. Redirects are not followed here
 * either.
 */
final class JdkExchange implements Exchange {

  private final Supplier<HttpClient> http;
  private final Endpoint endpoint;
  private final Duration timeout;
  private final long largest;
  private final Exchange usual;

  /**
   * The network.
   *
   * @param http asked when the first such call is made
   * @param usual the way for all other calls
   */
  JdkExchange(
      Supplier<HttpClient> http, Endpoint endpoint, ClientSettings settings, Exchange usual) {
    this.http = http;
    this.endpoint = endpoint;
    this.timeout = settings.requestTimeout();
    this.largest = settings.largestAnswer();
    this.usual = usual;
  }

  @Override
  public Answer send(Outgoing outgoing) throws IOException {
    if (!outgoing.call().isRead() || outgoing.call().body().isEmpty()) {
      return usual.send(outgoing);
    }
    if (Thread.currentThread().isInterrupted() || outgoing.scope().isGivenUp()) {
      throw new InterruptedIOException("given up before sending");
    }
    CompletableFuture<HttpResponse<byte[]>> running =
        http.get().sendAsync(request(outgoing), info -> BoundedBody.of(info, largest));
    CallScope.Entry entry = outgoing.scope().enter(() -> running.cancel(true));
    try {
      return answer(outgoing.call(), await(running));
    } finally {
      entry.leave();
      running.cancel(true);
    }
  }

  private HttpRequest request(Outgoing outgoing) {
    byte[] body = outgoing.call().body().map(Json::write).orElseThrow();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.url(outgoing.call()).uri())
            .method(outgoing.call().method(), BodyPublishers.ofByteArray(body))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .header("User-Agent", OkHttpExchange.USER_AGENT);
    outgoing.headers().forEach(request::header);
    return request.build();
  }

  private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> running)
      throws IOException {
    try {
      return running.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (TimeoutException e) {
      throw new InterruptedIOException("timeout");
    } catch (CancellationException e) {
      throw new InterruptedIOException("given up");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    }
  }

  private Answer answer(ApiCall call, HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 == 2 && response.body().length > largest) {
      throw OkHttpExchange.tooLong(call, largest);
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Answer(response.statusCode(), headers, response.body());
  }
}
