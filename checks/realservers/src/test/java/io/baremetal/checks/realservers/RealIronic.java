package io.baremetal.checks.realservers;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * A running Ironic with the fake-hardware driver and without authentication, named by {@code
 * -Dreal.ironic.url=http://127.0.0.1:6385}.
 */
final class RealIronic implements IronicUnderTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  private RealIronic(URI server) {
    this.server = server;
  }

  /** The server that was named; the test is skipped when none was. */
  static RealIronic named() {
    String url = System.getProperty("real.ironic.url", "");
    Assumptions.assumeFalse(
        url.isBlank(), "skipped because no Ironic is named by -Dreal.ironic.url");
    return new RealIronic(URI.create(url));
  }

  @Override
  public FakeReply.Complete send(FakeRequest request) {
    HttpRequest.Builder outgoing =
        HttpRequest.newBuilder(server.resolve(target(request)))
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
    try {
      return reply(http.send(outgoing.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(server + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + server, e);
    }
  }

  private static String target(FakeRequest request) {
    String query =
        request.query().entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(v -> entry.getKey() + "=" + encode(v)))
            .collect(Collectors.joining("&"));
    String path = request.path().replace(" ", "%20");
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static FakeReply.Complete reply(HttpResponse<byte[]> answer) {
    FakeReply.Complete reply =
        FakeReply.bytes(answer.statusCode(), "application/json", answer.body());
    for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
      reply = reply.withHeader(header.getKey(), header.getValue());
    }
    return reply;
  }

  @Override
  public void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the condition did not hold within " + LIMIT);
      }
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS))
          .join();
    }
  }
}
