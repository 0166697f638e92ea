package io.baremetal.ironic.internal;

import java.io.IOException;
import org.slf4j.MDC;

/**
 * Tells Ironic the call's id, which it takes over into its log, so that both logs can be matched.
 * While the call runs, all that its thread logs carries the id too.
 */
final class RequestIdExchange implements Exchange {

  private static final String HEADER = "X-OpenStack-Request-ID";
  private static final String IN_LOG = "ironicRequestId";

  private final Exchange next;

  RequestIdExchange(Exchange next) {
    this.next = next;
  }

  @Override
  public Answer send(Outgoing request) throws IOException {
    // A call that first asks for the server's versions has another call inside it.
    String outer = MDC.get(IN_LOG);
    MDC.put(IN_LOG, request.id());
    try {
      return next.send(request.withHeader(HEADER, request.id()));
    } finally {
      if (outer == null) {
        MDC.remove(IN_LOG);
      } else {
        MDC.put(IN_LOG, outer);
      }
    }
  }
}
