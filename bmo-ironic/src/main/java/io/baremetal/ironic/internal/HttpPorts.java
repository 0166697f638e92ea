package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.Pages;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.port.Ports;
import java.util.List;
import java.util.Optional;

/** {@link Ports} over HTTP. */
final class HttpPorts implements Ports {

  private static final String LINK = "local_link_connection";
  private static final String NETWORK_TYPE = "network_type";

  private final ApiCaller caller;

  HttpPorts(ApiCaller caller) {
    this.caller = caller;
  }

  @Override
  public Pages<Port> list(PortQuery query) {
    ApiCall.Builder call = ApiCall.of("GET", Routes.PORTS);
    // Not /v1/nodes/{node}/ports, which does not know nodes by name.
    call.query("node", query.node().map(NodeRef::text)).query("address", query.address());
    query.node().ifPresent(node -> call.needs(NodeCalls.naming(node)));
    filter(call, "portgroup", query.portGroup());
    filter(call, "shard", NodeCalls.join(query.shards()));
    filter(call, "conductor_groups", NodeCalls.join(query.conductorGroups()));
    filter(call, "description_contains", query.descriptionContains());
    query.otherFilters().forEach((name, value) -> filter(call, name, Optional.of(value)));
    query.pageSize().ifPresent(size -> call.query("limit", Integer.toString(size)));
    query.sortBy().ifPresent(sort -> NodeCalls.sort(call, sort));
    NodeCalls.shape(call, query.fields(), query.detail(), Kind.PORT_FIELD);
    return Lists.paged(caller, call.build(), "ports", "uuid", Port::of);
  }

  private static void filter(ApiCall.Builder call, String name, Optional<String> value) {
    if (value.isPresent()) {
      call.query(name, value).needs(MicroversionTable.of(Kind.PORT_FILTER, name));
    }
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
                .needs(networkType(body.path(LINK)))
                .build()));
  }

  @Override
  public Port update(String uuid, JsonPatch patch) {
    return Port.of(
        caller.object(
            ApiCall.of("PATCH", Routes.PORT, uuid)
                .body(patch.toJson())
                .needs(MicroversionTable.ofAll(Kind.PORT_FIELD, patch.fields()))
                .needs(networkType(patch))
                .build()));
  }

  private static Optional<Need> networkType(JsonNode link) {
    return link.has(NETWORK_TYPE)
        ? MicroversionTable.of(Kind.ARGUMENT, NETWORK_TYPE)
        : Optional.empty();
  }

  private static List<Need> networkType(JsonPatch patch) {
    return patch.operations().stream()
        .filter(change -> change.path().startsWith("/" + LINK))
        .filter(
            change ->
                change.path().endsWith("/" + NETWORK_TYPE)
                    || change.value().filter(link -> link.has(NETWORK_TYPE)).isPresent())
        .flatMap(change -> MicroversionTable.of(Kind.ARGUMENT, NETWORK_TYPE).stream())
        .toList();
  }

  @Override
  public void delete(String uuid) {
    caller.run(ApiCall.of("DELETE", Routes.PORT, uuid).build());
  }
}
