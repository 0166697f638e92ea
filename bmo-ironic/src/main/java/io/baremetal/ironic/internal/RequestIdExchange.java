package io.baremetal.ironic.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Tells the server the call's id, which it takes over into its log, so that both logs can be
 * matched. While the call runs, all that its thread logs carries the id and the server's host too.
 */
final class RequestIdExchange implements Exchange {

  private static final String HEADER = "X-OpenStack-Request-ID";
  private static final String ID = "ironicRequestId";
  private static final String HOST = "ironicHost";

  private final String host;
  private final Exchange next;

  /**
   * A link of the pipeline.
   *
   * @param host the server's host and port, for logs
   */
  RequestIdExchange(String host, Exchange next) {
    this.host = host;
    this.next = next;
  }

  @Override
  public Answer send(Outgoing request) throws IOException {
    // A call that first asks for the server's versions has another call inside it.
    String outerId = MDC.get(ID);
    String outerHost = MDC.get(HOST);
    MDC.put(ID, request.id());
    MDC.put(HOST, host);
    try {
      return next.send(request.withHeader(HEADER, request.id()));
    } finally {
      restore(ID, outerId);
      restore(HOST, outerHost);
    }
  }

  private static void restore(String key, @Nullable String outer) {
    if (outer == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, outer);
    }
  }
}
