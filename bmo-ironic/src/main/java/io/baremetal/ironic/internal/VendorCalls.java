package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonValues;
import io.baremetal.ironic.vendor.VendorCall;
import io.baremetal.ironic.vendor.VendorMethod;
import io.baremetal.ironic.vendor.VendorReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls of methods that only a driver knows, of a node or of a driver. Thread-safe. */
final class VendorCalls {

  private final ApiCaller caller;
  private final String methodsRoute;
  private final String callRoute;

  private VendorCalls(ApiCaller caller, String methodsRoute, String callRoute) {
    this.caller = caller;
    this.methodsRoute = methodsRoute;
    this.callRoute = callRoute;
  }

  static VendorCalls ofNodes(ApiCaller caller) {
    return new VendorCalls(caller, Routes.NODE_VENDOR_METHODS, Routes.NODE_VENDOR);
  }

  static VendorCalls ofDrivers(ApiCaller caller) {
    return new VendorCalls(caller, Routes.DRIVER_VENDOR_METHODS, Routes.DRIVER_VENDOR);
  }

  List<VendorMethod> methods(String name) {
    ObjectNode answer = caller.object(ApiCall.of("GET", methodsRoute, name).build());
    List<VendorMethod> methods = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : answer.properties()) {
      if (entry.getValue() instanceof ObjectNode method) {
        methods.add(VendorMethod.of(method.put("name", entry.getKey())));
      }
    }
    return List.copyOf(methods);
  }

  VendorReply call(String name, VendorCall call) {
    ApiCall.Builder request =
        ApiCall.of(call.verb().name(), callRoute, name)
            .query("method", call.method())
            .verb(call.method());
    if (call.verb() != VendorCall.Verb.GET || !call.args().isEmpty()) {
      request.body(JsonValues.toTree(call.args()));
    }
    Answer answer = caller.send(request.build());
    return VendorReply.of(answer.status(), answer.body());
  }
}
