package io.baremetal.checks.realservers;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A real Ironic as the contract wants it. */
final class IronicOverHttp implements IronicUnderTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient http;
  private final RealIronic server;

  IronicOverHttp(RealIronic server) {
    this.http = server.http();
    this.server = server;
  }

  @Override
  public FakeReply.Complete send(FakeRequest request) {
    HttpRequest.Builder outgoing =
        HttpRequest.newBuilder(server.url().resolve(target(request)))
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    server.login().ifPresent(login -> outgoing.header("Authorization", basic(login)));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
    try {
      return reply(http.send(outgoing.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(server.url() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + server.url(), e);
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

  private static String basic(RealIronic.Login login) {
    byte[] pair = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
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
