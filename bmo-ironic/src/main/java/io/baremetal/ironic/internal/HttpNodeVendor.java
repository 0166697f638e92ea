package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.node.EventSubscription;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeVendor;

/** {@link NodeVendor} over HTTP. */
final class HttpNodeVendor implements NodeVendor {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeVendor(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public String subscribe(EventSubscription subscription) {
    ApiCall call = call("POST", "create_subscription").body(NodeDocuments.of(subscription)).build();
    JsonNode id = caller.object(call).path("Id");
    if (!id.isTextual() || id.textValue().isEmpty()) {
      throw new IronicProtocolException(
          "Ironic answered " + call + " without the Id of the subscription");
    }
    return id.textValue();
  }

  @Override
  public void unsubscribe(String subscriptionId) {
    caller.run(
        call("DELETE", "delete_subscription")
            .body(Json.object().put("id", subscriptionId))
            .build());
  }

  private ApiCall.Builder call(String method, String vendorMethod) {
    return ApiCall.of(method, Routes.NODE_VENDOR, node.text()).query("method", vendorMethod);
  }
}
