package io.baremetal.ironic.internal;

import java.io.IOException;
import java.util.function.Supplier;

/** Gives a call an id that Ironic takes over into its log, so that both logs can be matched. */
final class RequestIdExchange implements Exchange {

  static final String HEADER = "X-OpenStack-Request-ID";

  private final Supplier<String> ids;
  private final Exchange next;

  RequestIdExchange(Supplier<String> ids, Exchange next) {
    this.ids = ids;
    this.next = next;
  }

  @Override
  public Answer send(Outgoing request) throws IOException {
    return next.send(request.withHeader(HEADER, ids.get()));
  }
}
