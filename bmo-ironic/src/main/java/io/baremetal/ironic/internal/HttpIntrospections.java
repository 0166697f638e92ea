package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.inspector.IntrospectionData;
import io.baremetal.ironic.inspector.IntrospectionStatus;
import io.baremetal.ironic.inspector.Introspections;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.Page;
import io.baremetal.ironic.paging.Pages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@link Introspections} over HTTP. */
final class HttpIntrospections implements Introspections {

  private final ApiCaller caller;

  HttpIntrospections(ApiCaller caller) {
    this.caller = caller;
  }

  @Override
  public void start(NodeRef node) {
    caller.run(call("POST", InspectorRoutes.INTROSPECTION, node).build());
  }

  @Override
  public void start(NodeRef node, Boot boot) {
    caller.run(
        call("POST", InspectorRoutes.INTROSPECTION, node)
            .query("manage_boot", boot == Boot.MANAGED ? "True" : "False")
            .needs(InspectorRoutes.since(13, "choice of who boots the machine"))
            .build());
  }

  @Override
  public Optional<IntrospectionStatus> status(NodeRef node) {
    return find(call("GET", InspectorRoutes.INTROSPECTION, node), IntrospectionStatus::of);
  }

  /** There is no link to the next page; the list is over when a page is empty. */
  @Override
  public Pages<IntrospectionStatus> list() {
    ApiCall call =
        ApiCall.of("GET", InspectorRoutes.INTROSPECTIONS)
            .needs(InspectorRoutes.since(8, "list of introspections"))
            .build();
    return Pages.of(marker -> page(marker.map(m -> call.withQuery("marker", m)).orElse(call)));
  }

  private Page<IntrospectionStatus> page(ApiCall call) {
    List<IntrospectionStatus> items =
        Lists.whole(call, caller.object(call).path("introspection"), IntrospectionStatus::of);
    Optional<String> last = items.isEmpty() ? Optional.empty() : items.get(items.size() - 1).uuid();
    return new Page<>(items, last);
  }

  @Override
  public Optional<IntrospectionData> data(NodeRef node) {
    return find(call("GET", InspectorRoutes.DATA, node), IntrospectionData::of);
  }

  @Override
  public Optional<IntrospectionData> unprocessedData(NodeRef node) {
    return find(
        call("GET", InspectorRoutes.UNPROCESSED, node)
            .needs(InspectorRoutes.since(17, "unprocessed data")),
        IntrospectionData::of);
  }

  @Override
  public void reapply(NodeRef node) {
    caller.run(
        call("POST", InspectorRoutes.UNPROCESSED, node)
            .needs(InspectorRoutes.since(4, "reapply"))
            .build());
  }

  @Override
  public void reapply(NodeRef node, ObjectNode data) {
    caller.run(
        call("POST", InspectorRoutes.UNPROCESSED, node)
            .body(data.deepCopy())
            .needs(InspectorRoutes.since(15, "reapply with data"))
            .build());
  }

  @Override
  public void abort(NodeRef node) {
    caller.run(
        call("POST", InspectorRoutes.ABORT, node).needs(InspectorRoutes.since(3, "abort")).build());
  }

  private static ApiCall.Builder call(String method, String route, NodeRef node) {
    ApiCall.Builder call = ApiCall.of(method, route, node.text());
    return node.isUuid() ? call : call.needs(InspectorRoutes.since(5, "node names"));
  }

  private <T> Optional<T> find(ApiCall.Builder call, Function<ObjectNode, T> view) {
    try {
      return Optional.of(view.apply(caller.object(call.build())));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
