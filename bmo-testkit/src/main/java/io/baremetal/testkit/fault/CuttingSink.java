package io.baremetal.testkit.fault;

import io.baremetal.testkit.http.PushSink;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a number of messages through and then breaks the stream. */
final class CuttingSink implements PushSink {

  private final PushSink sink;
  private final AtomicInteger left;

  CuttingSink(PushSink sink, int messages) {
    this.sink = sink;
    this.left = new AtomicInteger(messages);
  }

  @Override
  public void next(String message) {
    int before = left.getAndDecrement();
    if (before > 0) {
      sink.next(message);
    } else if (before == 0) {
      sink.fail();
    }
  }

  @Override
  public void end() {
    if (left.get() >= 0) {
      sink.end();
    }
  }

  @Override
  public void fail() {
    if (left.getAndSet(-1) >= 0) {
      sink.fail();
    }
  }
}
