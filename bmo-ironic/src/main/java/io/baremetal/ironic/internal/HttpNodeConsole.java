package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.NodeConsole;
import io.baremetal.ironic.node.NodeRef;
import java.util.Optional;

/** {@link NodeConsole} over HTTP. */
final class HttpNodeConsole implements NodeConsole {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeConsole(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public Access get() {
    ObjectNode answer = caller.object(ApiCall.of("GET", Routes.NODE_CONSOLE, node.text()).build());
    JsonNode info = answer.path("console_info");
    return new Access(
        answer.path("console_enabled").asBoolean(),
        Optional.ofNullable(info.path("type").textValue()),
        Optional.ofNullable(info.path("url").textValue()));
  }

  @Override
  public void enable() {
    set(true);
  }

  @Override
  public void disable() {
    set(false);
  }

  private void set(boolean enabled) {
    caller.run(
        ApiCall.of("PUT", Routes.NODE_CONSOLE, node.text())
            .body(Json.object().put("enabled", enabled))
            .build());
  }
}
