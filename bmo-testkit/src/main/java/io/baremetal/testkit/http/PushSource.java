package io.baremetal.testkit.http;

/** Where the messages of a {@link FakeReply.Streaming} come from. */
@FunctionalInterface
public interface PushSource {

  /**
   * Begins to push into the sink; called once by the front end. Messages may arrive before this
   * method returns.
   */
  Subscription open(PushSink sink);

  /** The way to say that nobody listens any more. */
  @FunctionalInterface
  interface Subscription {

    /** Stops the messages; harmless when repeated. A message under way may still arrive. */
    void cancel();
  }
}
