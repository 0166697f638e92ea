package io.baremetal.ironic.internal;

import io.baremetal.ironic.node.Indicator;
import io.baremetal.ironic.node.NodeIndicators;
import io.baremetal.ironic.node.NodeRef;
import java.util.List;

/** {@link NodeIndicators} over HTTP. */
final class HttpNodeIndicators implements NodeIndicators {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeIndicators(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public List<Indicator> list() {
    ApiCall call = ApiCall.of("GET", Routes.NODE_INDICATORS, node.text()).build();
    return Lists.whole(call, caller.object(call).path("indicators"), Indicator::of);
  }

  @Override
  public String get(String name) {
    ApiCall call = ApiCall.of("GET", Routes.NODE_INDICATOR, node.text(), name).build();
    return caller.object(call).path("state").asText();
  }

  @Override
  public void set(String name, String state) {
    caller.run(
        ApiCall.of("PUT", Routes.NODE_INDICATOR, node.text(), name)
            .body(Json.object().put("state", state))
            .build());
  }
}
