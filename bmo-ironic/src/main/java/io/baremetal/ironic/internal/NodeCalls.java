package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.PatchOperation;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.paging.ListOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The calls about nodes whose needs depend on their arguments. */
final class NodeCalls {

  // What a name had to look like at first.
  private static final Pattern HOST_NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  private NodeCalls() {}

  static ApiCall list(NodeQuery query) {
    ApiCall.Builder call = ApiCall.of("GET", Routes.NODES);
    filter(call, "provision_state", query.provisionState().map(state -> state.wire()));
    filter(call, "driver", query.driver());
    filter(call, "maintenance", query.maintenance());
    filter(call, "associated", query.associated());
    filter(call, "instance_uuid", query.instanceUuid());
    filter(call, "chassis_uuid", query.chassisUuid());
    filter(call, "resource_class", query.resourceClass());
    filter(call, "fault", query.fault());
    filter(call, "owner", query.owner());
    filter(call, "lessee", query.lessee());
    filter(call, "project", query.project());
    filter(call, "conductor_group", query.conductorGroup());
    filter(call, "shard", join(query.shards()));
    filter(call, "sharded", query.sharded());
    filter(call, "retired", query.retired());
    filter(call, "parent_node", query.parent());
    filter(call, "include_children", query.includeChildren());
    filter(call, "description_contains", query.descriptionContains());
    filter(call, "instance_name", query.instanceName());
    // Not sent, see HttpNodes, but an older server would not show it.
    query
        .conductor()
        .ifPresent(c -> call.needs(MicroversionTable.of(Kind.NODE_FILTER, "conductor")));
    query.otherFilters().forEach((name, value) -> filter(call, name, Optional.of(value)));
    query.pageSize().ifPresent(size -> call.query("limit", Integer.toString(size)));
    query.sortBy().ifPresent(sort -> sort(call, sort));
    shape(call, query.fields(), query.detail(), Kind.NODE_FIELD);
    return call.build();
  }

  /** What it needs to call a node by this. */
  static Optional<Need> naming(NodeRef node) {
    return node.isUuid() ? Optional.empty() : MicroversionTable.of(Kind.ARGUMENT, "node name");
  }

  /** What it needs to give a node this name. */
  static Optional<Need> newName(String name) {
    return HOST_NAME.matcher(name).matches()
        ? Optional.empty()
        : MicroversionTable.of(Kind.ARGUMENT, "node name of any unreserved characters");
  }

  /** What a patch of a node needs. */
  static List<Need> needs(JsonPatch patch) {
    List<Need> needs = new ArrayList<>(MicroversionTable.ofAll(Kind.NODE_FIELD, patch.fields()));
    for (PatchOperation change : patch.operations()) {
      if (change.path().equals("/chassis_uuid") && change.value().isEmpty()) {
        MicroversionTable.of(Kind.ARGUMENT, "chassis_uuid unset").ifPresent(needs::add);
      }
      if (change.path().equals("/name")) {
        change.value().flatMap(name -> newName(name.asText())).ifPresent(needs::add);
      }
    }
    return needs;
  }

  static ApiCall provision(NodeRef node, ProvisionRequest request) {
    ObjectNode body = NodeDocuments.of(request);
    ProvisionVerb verb = request.verb();
    ApiCall.Builder call =
        ApiCall.of("PUT", Routes.NODE_PROVISION, node.text())
            .verb(verb.wire())
            .body(body)
            .needs(MicroversionTable.of(Kind.VERB, verb.wire()))
            .needs(MicroversionTable.ofAll(Kind.ARGUMENT, arguments(verb, body)));
    if (verb == ProvisionVerb.ABORT) {
      call.prefers(MicroversionTable.change("a deployment that waits can be aborted"));
    }
    return call.build();
  }

  static ApiCall power(NodeRef node, PowerRequest request) {
    ApiCall.Builder call =
        ApiCall.of("PUT", Routes.NODE_POWER, node.text())
            .verb(request.action().wire())
            .body(NodeDocuments.of(request))
            .needs(MicroversionTable.of(Kind.POWER, request.action().wire()));
    request
        .timeout()
        .ifPresent(t -> call.needs(MicroversionTable.of(Kind.ARGUMENT, "power timeout")));
    return call.build();
  }

  /** Adds options that every list has; filters are passed on as they are. */
  static void listing(ApiCall.Builder call, ListOptions options, Kind kind) {
    options.filters().forEach(call::query);
    options.pageSize().ifPresent(size -> call.query("limit", Integer.toString(size)));
    options.sortBy().ifPresent(sort -> sort(call, sort));
    shape(call, options.fields(), options.detail(), kind);
  }

  /** Adds which fields to show. */
  static void shape(ApiCall.Builder call, List<String> fields, boolean detail, Kind kind) {
    if (detail) {
      call.query("detail", "True").needs(MicroversionTable.of(Kind.ARGUMENT, "detail"));
    }
    if (!fields.isEmpty()) {
      call.query("fields", String.join(",", fields))
          .needs(MicroversionTable.of(Kind.ARGUMENT, "fields"))
          .needs(MicroversionTable.ofAll(kind, fields));
    }
  }

  /** Several values of one filter; nothing when there are none. */
  static Optional<String> join(List<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
  }

  private static void filter(ApiCall.Builder call, String name, Optional<?> value) {
    if (value.isPresent()) {
      call.query(name, value).needs(MicroversionTable.of(Kind.NODE_FILTER, name));
    }
  }

  static void sort(ApiCall.Builder call, String sort) {
    boolean descending = sort.startsWith("-");
    call.query("sort_key", descending ? sort.substring(1) : sort);
    call.query("sort_dir", descending ? "desc" : "asc");
  }

  private static List<String> arguments(ProvisionVerb verb, ObjectNode body) {
    List<String> arguments = new ArrayList<>();
    for (String name : Json.fieldNames(body)) {
      arguments.add(name);
      arguments.add(name + " on " + verb.wire());
    }
    JsonNode drive = body.path("configdrive");
    if (drive.isObject()) {
      arguments.add("configdrive object");
      drive.fieldNames().forEachRemaining(part -> arguments.add("configdrive " + part));
    }
    return arguments;
  }
}
