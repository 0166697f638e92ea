package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.event.Events;
import io.baremetal.ironic.event.NetworkEvent;
import java.util.List;

/** {@link Events} over HTTP. */
final class HttpEvents implements Events {

  private final ApiCaller caller;

  HttpEvents(ApiCaller caller) {
    this.caller = caller;
  }

  @Override
  public void send(List<NetworkEvent> events) {
    List<ObjectNode> documents = events.stream().map(Documents::of).toList();
    caller.run(
        ApiCall.of("POST", Routes.EVENTS)
            .body(new JsonWriter().put("events", (Object) documents).json())
            .build());
  }
}
