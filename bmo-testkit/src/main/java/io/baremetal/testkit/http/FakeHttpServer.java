package io.baremetal.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okio.Buffer;

/**
 * Real sockets in front of a {@link FakeHandler}: for clients in other processes, and for what only
 * sockets show (redirects, compression, time-outs).
 *
 * <p>Listens on the loopback interface only. Each connection has a thread of its own, so the
 * handler must be thread-safe. Whoever starts the server closes it. Requests are not kept.
 */
public final class FakeHttpServer implements AutoCloseable {

  private final MockWebServer server;
  private final String scheme;
  private final OpenStreams openStreams;

  private FakeHttpServer(MockWebServer server, String scheme, OpenStreams openStreams) {
    this.server = server;
    this.scheme = scheme;
    this.openStreams = openStreams;
  }

  /** Starts on a free port. */
  public static FakeHttpServer start(FakeHandler handler) {
    return start(handler, 0);
  }

  /**
   * Starts on the given port; 0 takes a free one.
   *
   * @throws UncheckedIOException when the port is taken
   */
  public static FakeHttpServer start(FakeHandler handler, int port) {
    return start(handler, port, new MockWebServer(), "http");
  }

  /**
   * Starts on a free port and speaks HTTPS.
   *
   * @param tls holds the server's key and certificate
   */
  public static FakeHttpServer start(FakeHandler handler, HandshakeCertificates tls) {
    MockWebServer server = new MockWebServer();
    server.useHttps(tls.sslSocketFactory());
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    return start(handler, 0, server, "https");
  }

  private static FakeHttpServer start(
      FakeHandler handler, int port, MockWebServer server, String scheme) {
    OpenStreams openStreams = new OpenStreams();
    server.setServerSocketFactory(
        new PromptSockets(
            scheme.equals("http") ? PromptSockets.Tls.REFUSED : PromptSockets.Tls.SPOKEN));
    server.setDispatcher(new HandlerDispatcher(server, handler, openStreams));
    try {
      server.start(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on loopback port " + port, e);
    }
    return new FakeHttpServer(server, scheme, openStreams);
  }

  /** The address of the server, without a path and without a slash at its end. */
  public URI url() {
    return URI.create(scheme + "://127.0.0.1:" + server.getPort());
  }

  /** Breaks what is open, stops listening and frees the port. Repeating it is harmless. */
  @Override
  public void close() {
    openStreams.breakAll();
    try {
      server.close();
    } catch (AssertionError tooSlow) {
      // MockWebServer waits five seconds for its threads. One that is held up in a handler, or by
      // a busy machine, finds its socket closed afterwards and ends: no failure of the test.
    }
  }

  /** Turns MockWebServer's view of a request and a reply into ours. */
  private static final class HandlerDispatcher extends Dispatcher {

    private final MockWebServer server;
    private final FakeHandler handler;
    private final OpenStreams openStreams;

    HandlerDispatcher(MockWebServer server, FakeHandler handler, OpenStreams openStreams) {
      this.server = server;
      this.handler = handler;
      this.openStreams = openStreams;
    }

    @Override
    public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
      // MockWebServer keeps every request until somebody takes it; nobody else does.
      server.takeRequest(0, TimeUnit.NANOSECONDS);
      FakeReply reply = answer(request(recorded));
      MockResponse.Builder response =
          new MockResponse.Builder().headersDelay(reply.delay().toNanos(), TimeUnit.NANOSECONDS);
      return reply.match(new ReplyWriter(recorded, response, openStreams));
    }

    private FakeReply answer(FakeRequest request) {
      try {
        return handler.handle(request);
      } catch (RuntimeException bug) {
        return FakeReply.text(500, "the fake failed at " + request + ": " + bug);
      }
    }

    private static FakeRequest request(RecordedRequest recorded) {
      FakeRequest request =
          FakeRequest.of(recorded.getMethod(), recorded.getTarget())
              .withHeaders(recorded.getHeaders().toMultimap());
      return recorded.getBody() == null
          ? request
          : request.withBody(recorded.getBody().toByteArray());
    }
  }

  /** Writes one reply as MockWebServer wants it. */
  private static final class ReplyWriter implements FakeReply.Cases<MockResponse> {

    private final RecordedRequest request;
    private final MockResponse.Builder response;
    private final OpenStreams openStreams;

    ReplyWriter(RecordedRequest request, MockResponse.Builder response, OpenStreams openStreams) {
      this.request = request;
      this.response = response;
      this.openStreams = openStreams;
    }

    @Override
    public MockResponse complete(FakeReply.Complete reply) {
      response.code(reply.status());
      if (request.getMethod().equals("HEAD")) {
        response.setHeader("Content-Length", reply.body().length);
      } else {
        response.body(new Buffer().write(reply.body()));
      }
      reply
          .headers()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      return response.build();
    }

    @Override
    public MockResponse streaming(FakeReply.Streaming reply) {
      if ("websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))) {
        return response.webSocketUpgrade(new WebSocketPush(reply.source())).build();
      }
      LineBody body = new LineBody(reply.source(), openStreams);
      return response
          .body(body)
          .removeHeader("Content-Length")
          .addHeader("Transfer-Encoding", "chunked")
          .addHeader("Content-Type", reply.contentType())
          .build();
    }

    @Override
    public MockResponse lost(FakeReply.Lost reply) {
      return response.onResponseStart(new SocketEffect.CloseSocket(true, false, false)).build();
    }
  }
}
