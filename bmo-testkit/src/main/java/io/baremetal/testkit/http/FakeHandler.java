package io.baremetal.testkit.http;

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
}
