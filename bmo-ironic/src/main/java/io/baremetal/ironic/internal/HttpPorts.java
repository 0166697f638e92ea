package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.Pages;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.port.Ports;

/** {@link Ports} over HTTP. */
final class HttpPorts implements Ports {

  private final ApiCaller caller;

  HttpPorts(ApiCaller caller) {
    this.caller = caller;
  }

  @Override
  public Pages<Port> list(PortQuery query) {
    ApiCall.Builder call = ApiCall.of("GET", Routes.PORTS);
    // Not /v1/nodes/{node}/ports, which does not know nodes by name.
    call.query("node", query.node().map(NodeRef::text)).query("address", query.address());
    query.portGroup().ifPresent(group -> filter(call, "portgroup", group));
    query.otherFilters().forEach((name, value) -> filter(call, name, value));
    query.pageSize().ifPresent(size -> call.query("limit", Integer.toString(size)));
    NodeCalls.shape(call, query.fields(), query.detail(), Kind.PORT_FIELD);
    return Lists.paged(caller, call.build(), "ports", "uuid", Port::of);
  }

  private static void filter(ApiCall.Builder call, String name, String value) {
    call.query(name, value).needs(MicroversionTable.of(Kind.PORT_FILTER, name));
  }

  @Override
  public Port get(String uuid) {
    return Port.of(caller.object(ApiCall.of("GET", Routes.PORT, uuid).build()));
  }

  @Override
  public Port create(CreatePort port) {
    ObjectNode body = Documents.of(port);
    return Port.of(
        caller.object(
            ApiCall.of("POST", Routes.PORTS)
                .body(body)
                .needs(MicroversionTable.ofAll(Kind.PORT_FIELD, Json.fieldNames(body)))
                .build()));
  }

  @Override
  public Port update(String uuid, JsonPatch patch) {
    return Port.of(
        caller.object(
            ApiCall.of("PATCH", Routes.PORT, uuid)
                .body(patch.toJson())
                .needs(MicroversionTable.ofAll(Kind.PORT_FIELD, patch.fields()))
                .build()));
  }

  @Override
  public void delete(String uuid) {
    caller.run(ApiCall.of("DELETE", Routes.PORT, uuid).build());
  }
}
