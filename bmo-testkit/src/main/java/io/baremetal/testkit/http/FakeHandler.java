package io.baremetal.testkit.http;

import okhttp3.Interceptor;

/**
 * A server without a network: everything it answers follows from the request and its own state.
 *
 * <p>Handlers are called from many threads at once unless the front end says otherwise.
 */
@FunctionalInterface
public interface FakeHandler {

  /**
   * Answers one request. Protocol errors are replies, not exceptions: what a handler throws is a
   * bug of the fake, and front ends show it as such.
   */
  FakeReply handle(FakeRequest request);

  /**
   * This handler inside an OkHttp client: requests are answered on the calling thread and no
   * connection is ever opened. Add it as the last application interceptor.
   *
   * <p>A delayed reply does not block: it is a time-out if the delay reaches the read time-out of
   * the client, and otherwise the delay is left out. Streaming replies are refused; use {@link
   * FakeHttpServer} for those, and for redirects and compression.
   */
  default Interceptor asInterceptor() {
    return new HandlerInterceptor(this);
  }
}
