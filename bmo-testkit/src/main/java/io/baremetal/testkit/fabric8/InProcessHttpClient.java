package io.baremetal.testkit.fabric8;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.StandardHttpClient;
import io.fabric8.kubernetes.client.http.StandardHttpRequest;
import io.fabric8.kubernetes.client.http.StandardWebSocketBuilder;
import io.fabric8.kubernetes.client.http.WebSocket;
import io.fabric8.kubernetes.client.http.WebSocketResponse;
import io.fabric8.kubernetes.client.http.WebSocketUpgradeResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** fabric8's HTTP client over a handler. */
final class InProcessHttpClient
    extends StandardHttpClient<
        InProcessHttpClient, InProcessHttpClientFactory, InProcessHttpClientBuilder> {

  private final InProcessHttpClientFactory factory;

  InProcessHttpClient(
      InProcessHttpClientBuilder builder,
      AtomicBoolean closed,
      InProcessHttpClientFactory factory) {
    super(builder, closed);
    this.factory = factory;
  }

  @Override
  public CompletableFuture<HttpResponse<AsyncBody>> consumeBytesDirect(
      StandardHttpRequest request, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
    try {
      FakeReply reply = answer(request);
      return reply.match(new HttpReply(request, consumer));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public CompletableFuture<WebSocketResponse> buildWebSocketDirect(
      StandardWebSocketBuilder webSocket, WebSocket.Listener listener) {
    StandardHttpRequest request = webSocket.asHttpRequest();
    try {
      return answer(request).match(new UpgradeReply(request, listener));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private FakeReply answer(StandardHttpRequest request) throws IOException {
    if (isClosed()) {
      throw new IOException("the HTTP client is closed");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("the calling thread is interrupted");
    }
    FakeReply reply = factory.handler().handle(translate(request));
    Duration delay = reply.delay();
    Duration limit = request.getTimeout();
    if (limit != null && !limit.isZero() && delay.compareTo(limit) >= 0) {
      factory.delays().accept(limit);
      throw new SocketTimeoutException("no reply within " + limit + " to " + request.uri());
    }
    if (!delay.isZero()) {
      factory.delays().accept(delay);
    }
    return reply;
  }

  private static FakeRequest translate(StandardHttpRequest request) throws IOException {
    URI uri = request.uri();
    String query = uri.getRawQuery();
    FakeRequest translated =
        FakeRequest.of(
                request.method(), query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query)
            .withHeaders(request.headers());
    if (request.getContentType() != null && translated.header("Content-Type").isEmpty()) {
      translated = translated.withHeader("Content-Type", request.getContentType());
    }
    return translated.withBody(body(request.body()));
  }

  private static byte[] body(StandardHttpRequest.BodyContent content) throws IOException {
    if (content instanceof StandardHttpRequest.StringBodyContent text) {
      return text.getContent().getBytes(StandardCharsets.UTF_8);
    }
    if (content instanceof StandardHttpRequest.ByteArrayBodyContent bytes) {
      return bytes.getContent();
    }
    if (content instanceof StandardHttpRequest.InputStreamBodyContent stream) {
      return stream.getContent().readAllBytes();
    }
    return new byte[0];
  }

  @Override
  protected void doClose() {}

  /** Hands a reply to a consumer of bytes. */
  private record HttpReply(
      StandardHttpRequest request, AsyncBody.Consumer<List<ByteBuffer>> consumer)
      implements FakeReply.Cases<CompletableFuture<HttpResponse<AsyncBody>>> {

    @Override
    public CompletableFuture<HttpResponse<AsyncBody>> complete(FakeReply.Complete reply) {
      PushedBody body = new PushedBody(consumer);
      body.offer(ByteBuffer.wrap(reply.body()));
      body.end();
      return CompletableFuture.completedFuture(
          new InProcessHttpResponse(request, reply.status(), reply.headers(), body));
    }

    @Override
    public CompletableFuture<HttpResponse<AsyncBody>> streaming(FakeReply.Streaming reply) {
      PushedBody body = new PushedBody(consumer);
      body.subscribe(reply.source());
      return CompletableFuture.completedFuture(
          new InProcessHttpResponse(
              request, reply.status(), Map.of("Content-Type", List.of(reply.contentType())), body));
    }

    @Override
    public CompletableFuture<HttpResponse<AsyncBody>> lost(FakeReply.Lost reply) {
      return CompletableFuture.failedFuture(lostConnection(request));
    }
  }

  /** Hands a reply to a WebSocket listener. */
  private record UpgradeReply(StandardHttpRequest request, WebSocket.Listener listener)
      implements FakeReply.Cases<CompletableFuture<WebSocketResponse>> {

    @Override
    public CompletableFuture<WebSocketResponse> complete(FakeReply.Complete reply) {
      return CompletableFuture.completedFuture(
          new WebSocketResponse(
              new WebSocketUpgradeResponse(request, reply.status()),
              new IOException("the server answered " + reply.status() + " to a WebSocket")));
    }

    @Override
    public CompletableFuture<WebSocketResponse> streaming(FakeReply.Streaming reply) {
      InProcessWebSocket webSocket = new InProcessWebSocket(listener);
      listener.onOpen(webSocket);
      webSocket.subscribe(reply.source());
      return CompletableFuture.completedFuture(
          new WebSocketResponse(new WebSocketUpgradeResponse(request), webSocket));
    }

    @Override
    public CompletableFuture<WebSocketResponse> lost(FakeReply.Lost reply) {
      return CompletableFuture.failedFuture(lostConnection(request));
    }
  }

  private static IOException lostConnection(HttpRequest request) {
    return new IOException("the connection broke during " + request.method() + " " + request.uri());
  }
}
