package io.baremetal.ironic.internal;

import io.baremetal.ironic.call.CallListener;
import io.baremetal.ironic.call.CallRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs and reports each attempt: method, path, status and time; never a header or a body. */
final class ObservedExchange implements Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(ObservedExchange.class);

  private final List<CallListener> listeners;
  private final LongSupplier nanoTime;
  private final Exchange next;

  ObservedExchange(List<CallListener> listeners, LongSupplier nanoTime, Exchange next) {
    this.listeners = listeners;
    this.nanoTime = nanoTime;
    this.next = next;
  }

  @Override
  public Answer send(Outgoing request) throws IOException {
    long start = nanoTime.getAsLong();
    OptionalInt status = OptionalInt.empty();
    try {
      Answer answer = next.send(request);
      status = OptionalInt.of(answer.status());
      return answer;
    } finally {
      report(request, status, Duration.ofNanos(nanoTime.getAsLong() - start));
    }
  }

  private void report(Outgoing request, OptionalInt status, Duration duration) {
    ApiCall call = request.call();
    LOG.atDebug()
        .addKeyValue("method", call.method())
        .addKeyValue("path", call.path())
        .addKeyValue("status", status.isPresent() ? status.getAsInt() : "none")
        .addKeyValue("millis", duration.toMillis())
        .addKeyValue("requestId", request.id())
        .log("called Ironic");
    CallRecord callRecord =
        new CallRecord(call.method(), call.route(), call.verb(), request.id(), status, duration);
    for (CallListener listener : listeners) {
      try {
        listener.called(callRecord);
      } catch (RuntimeException e) {
        LOG.atWarn().setCause(e).addKeyValue("listener", listener).log("call listener failed");
      }
    }
  }
}
