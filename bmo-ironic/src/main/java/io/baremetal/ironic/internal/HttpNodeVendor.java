package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.node.BmcSubscription;
import io.baremetal.ironic.node.EventSubscription;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeVendor;
import io.baremetal.ironic.vendor.VendorCall;
import io.baremetal.ironic.vendor.VendorMethod;
import io.baremetal.ironic.vendor.VendorReply;
import java.util.ArrayList;
import java.util.List;

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

  @Override
  public BmcSubscription subscription(String subscriptionId) {
    return BmcSubscription.of(
        caller.object(
            call("GET", "get_subscription").body(Json.object().put("id", subscriptionId)).build()));
  }

  @Override
  public List<String> subscriptions() {
    ObjectNode answer = caller.object(call("GET", "get_all_subscriptions").build());
    List<String> ids = new ArrayList<>();
    for (JsonNode member : answer.path("Members")) {
      String path = member.path("@odata.id").asText();
      ids.add(path.substring(path.lastIndexOf('/') + 1));
    }
    return List.copyOf(ids);
  }

  @Override
  public List<VendorMethod> methods() {
    return VendorCalls.ofNodes(caller).methods(node.text());
  }

  @Override
  public VendorReply call(VendorCall call) {
    return VendorCalls.ofNodes(caller).call(node.text(), call);
  }

  private ApiCall.Builder call(String method, String vendorMethod) {
    return ApiCall.of(method, Routes.NODE_VENDOR, node.text())
        .query("method", vendorMethod)
        .verb(vendorMethod);
  }
}
