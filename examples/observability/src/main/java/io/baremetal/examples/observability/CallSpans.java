package io.baremetal.examples.observability;

import io.baremetal.ironic.call.CallListener;
import io.baremetal.ironic.call.CallRecord;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Instant;

/**
 * A span for each call of Ironic, named by method and route as the semantic conventions of HTTP
 * clients want it; below the span that the calling thread is in.
 */
final class CallSpans implements CallListener {

  private static final int FIRST_ERROR = 400;

  private final Tracer tracer;
  private final Clock clock;

  CallSpans(Tracer tracer, Clock clock) {
    this.tracer = tracer;
    this.clock = clock;
  }

  @Override
  public void called(CallRecord call) {
    Instant end = clock.instant();
    Span span =
        tracer
            .spanBuilder(call.method() + " " + call.route())
            .setSpanKind(SpanKind.CLIENT)
            .setStartTimestamp(end.minus(call.duration()))
            .setAttribute("http.request.method", call.method())
            .setAttribute("url.template", call.route())
            .startSpan();
    call.verb().ifPresent(verb -> span.setAttribute("ironic.verb", verb));
    span.setAttribute("ironic.request_id", call.requestId());
    call.status().ifPresent(status -> span.setAttribute("http.response.status_code", status));
    if (call.status().orElse(FIRST_ERROR) >= FIRST_ERROR) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end(end);
  }
}
