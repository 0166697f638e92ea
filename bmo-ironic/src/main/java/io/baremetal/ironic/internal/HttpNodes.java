package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.config.MicroversionRange;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeHandle;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.Nodes;
import io.baremetal.ironic.paging.Pages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** {@link Nodes} over HTTP. */
final class HttpNodes implements Nodes {

  private final ApiCaller caller;
  private final Supplier<MicroversionRange> versions;

  HttpNodes(ApiCaller caller, Supplier<MicroversionRange> versions) {
    this.caller = caller;
    this.versions = versions;
  }

  @Override
  public Pages<Node> list(NodeQuery query) {
    Pages<Node> all = Lists.paged(caller, NodeCalls.list(query), "nodes", "uuid", Node::of);
    return query
        .conductor()
        .map(host -> all.only(node -> node.conductor().filter(host::equals).isPresent()))
        .orElse(all);
  }

  @Override
  public Node get(NodeRef node) {
    return Node.of(caller.object(ApiCall.of("GET", Routes.NODE, node.text()).build()));
  }

  @Override
  public Node get(NodeRef node, Set<String> fields) {
    ApiCall.Builder call = ApiCall.of("GET", Routes.NODE, node.text());
    NodeCalls.shape(call, List.copyOf(new TreeSet<>(fields)), false, Kind.NODE_FIELD);
    return Node.of(caller.object(call.build()));
  }

  @Override
  public Optional<Node> find(NodeRef node) {
    try {
      return Optional.of(get(node));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public Node create(CreateNode node) {
    ObjectNode body = NodeDocuments.of(node);
    List<String> fields = Json.fieldNames(body);
    return Node.of(
        caller.object(
            ApiCall.of("POST", Routes.NODES)
                .body(body)
                .needs(MicroversionTable.ofAll(Kind.NODE_FIELD, fields))
                .needs(node.name().flatMap(NodeCalls::newName))
                .build()));
  }

  @Override
  public Node update(NodeRef node, JsonPatch patch) {
    return Node.of(
        caller.object(
            ApiCall.of("PATCH", Routes.NODE, node.text())
                .body(patch.toJson())
                .needs(NodeCalls.needs(patch))
                .build()));
  }

  @Override
  public Node changeDriver(NodeRef node, JsonPatch patch) {
    return Node.of(
        caller.object(
            ApiCall.of("PATCH", Routes.NODE, node.text())
                .query("reset_interfaces", "True")
                .needs(MicroversionTable.of(Kind.ARGUMENT, "reset_interfaces"))
                .body(patch.toJson())
                .needs(NodeCalls.needs(patch))
                .build()));
  }

  @Override
  public void delete(NodeRef node) {
    caller.run(ApiCall.of("DELETE", Routes.NODE, node.text()).build());
  }

  @Override
  public boolean hasField(String name) {
    return MicroversionTable.of(Kind.NODE_FIELD, name)
        .filter(need -> !versions.get().newest().isAtLeast(need.since()))
        .isEmpty();
  }

  @Override
  public NodeHandle on(NodeRef node) {
    return new HttpNodeHandle(caller, node);
  }
}
