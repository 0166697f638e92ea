package io.baremetal.ironic.internal;

import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.node.AttachVif;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeVifs;
import java.util.List;

/** {@link NodeVifs} over HTTP. */
final class HttpNodeVifs implements NodeVifs {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeVifs(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public List<String> list() {
    ApiCall call = ApiCall.of("GET", Routes.NODE_VIFS, node.text()).build();
    return Lists.whole(call, caller.object(call).path("vifs"), vif -> vif.path("id").asText());
  }

  @Override
  public void attach(AttachVif vif) {
    ApiCall.Builder call =
        ApiCall.of("POST", Routes.NODE_VIFS, node.text()).body(Documents.of(vif));
    if (vif.portUuid().isPresent() || vif.portGroupUuid().isPresent()) {
      call.needs(MicroversionTable.of(Kind.ARGUMENT, "vif port"));
    }
    caller.run(call.build());
  }

  @Override
  public void detach(String id) {
    caller.run(ApiCall.of("DELETE", Routes.NODE_VIF, node.text(), id).build());
  }
}
