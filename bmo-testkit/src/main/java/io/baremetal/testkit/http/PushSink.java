package io.baremetal.testkit.http;

/**
 * The client's end of a {@link PushSource}. The source calls it from one thread at a time; nothing
 * follows {@link #end()} or {@link #fail()}.
 */
public interface PushSink {

  /**
   * One whole message.
   *
   * @param message JSON text without line breaks
   */
  void next(String message);

  /** The stream ends in good order, as after a watch time-out. */
  void end();

  /** The connection breaks in the middle. */
  void fail();
}
