package io.baremetal.testkit.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * A {@link FakeHandler} inside an OkHttp client: requests are answered on the calling thread and no
 * connection is ever opened. Add it as the last application interceptor.
 *
 * <p>A delayed reply does not block: it is a time-out if the delay reaches the read time-out of the
 * client, and otherwise the delay is left out. A lost reply is a {@link SocketException}. Streaming
 * replies are refused; use {@link FakeHttpServer} for those, and for redirects and compression.
 */
final class HandlerInterceptor implements Interceptor {

  private final FakeHandler handler;

  HandlerInterceptor(FakeHandler handler) {
    this.handler = handler;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (chain.call().isCanceled()) {
      throw new IOException("Canceled");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    FakeReply reply = handler.handle(request(chain.request()));
    Duration limit = Duration.ofMillis(chain.readTimeoutMillis());
    if (!limit.isZero() && reply.delay().compareTo(limit) >= 0) {
      throw new SocketTimeoutException("timeout");
    }
    return reply.match(new ResponseMaker(chain.request())).orThrow();
  }

  private static FakeRequest request(Request request) throws IOException {
    String query = request.url().encodedQuery();
    String target = request.url().encodedPath() + (query == null ? "" : "?" + query);
    FakeRequest fake =
        FakeRequest.of(request.method(), target).withHeaders(request.headers().toMultimap());
    if (fake.header("Host").isEmpty()) {
      fake = fake.withHeader("Host", request.url().host() + ":" + request.url().port());
    }
    RequestBody body = request.body();
    if (body == null) {
      return fake;
    }
    Buffer buffer = new Buffer();
    body.writeTo(buffer);
    return fake.withBody(buffer.readByteArray());
  }

  /** A response, or the reason why there is none. */
  private interface Result {
    Response orThrow() throws IOException;
  }

  private static final class ResponseMaker implements FakeReply.Cases<Result> {

    private final Request request;

    ResponseMaker(Request request) {
      this.request = request;
    }

    @Override
    public Result complete(FakeReply.Complete reply) {
      Response.Builder response =
          new Response.Builder()
              .request(request)
              .protocol(Protocol.HTTP_1_1)
              .code(reply.status())
              .message("");
      reply
          .headers()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      String type = reply.headers().getOrDefault("Content-Type", List.of("")).get(0);
      response.body(ResponseBody.create(reply.body(), MediaType.parse(type)));
      return response::build;
    }

    @Override
    public Result streaming(FakeReply.Streaming reply) {
      return () -> {
        throw new ProtocolException("A stream cannot be answered in process");
      };
    }

    @Override
    public Result lost(FakeReply.Lost reply) {
      return () -> {
        throw new SocketException("Connection reset");
      };
    }
  }
}
