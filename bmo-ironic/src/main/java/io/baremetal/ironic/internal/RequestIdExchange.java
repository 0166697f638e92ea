package io.baremetal.ironic.internal;

import java.io.IOException;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Gives a call an id that Ironic takes over into its log, so that both logs can be matched. While
 * the call runs, all that its thread logs carries the id too.
 */
final class RequestIdExchange implements Exchange {

  static final String HEADER = "X-OpenStack-Request-ID";

  private static final String IN_LOG = "ironicRequestId";

  private final Supplier<String> ids;
  private final Exchange next;

  RequestIdExchange(Supplier<String> ids, Exchange next) {
    this.ids = ids;
    this.next = next;
  }

  @Override
  public Answer send(Outgoing request) throws IOException {
    String id = ids.get();
    // A call that first asks for the server's versions has another call inside it.
    String outer = MDC.get(IN_LOG);
    MDC.put(IN_LOG, id);
    try {
      return next.send(request.withHeader(HEADER, id));
    } finally {
      if (outer == null) {
        MDC.remove(IN_LOG);
      } else {
        MDC.put(IN_LOG, outer);
      }
    }
  }
}
