package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Lists of nodes: filtered, sorted, in pages, with the fields that were asked for. */
public final class NodeListing {

  private static final int INTERNAL_ERROR = 500;
  private static final Set<String> ARGUMENTS = arguments();

  private final NodeStore store;
  private final Set<String> states;
  private final int maxLimit;

  /**
   * Lists from a store.
   *
   * @param states the provision states that a filter may name
   * @param maxLimit the most nodes on a page, whatever is asked for
   */
  public NodeListing(NodeStore store, Set<String> states, int maxLimit) {
    this.store = store;
    this.states = states;
    this.maxLimit = maxLimit;
  }

  /** How much of each node a list shows when no fields are named. */
  public enum Depth {
    /** A few fields. */
    SUMMARY,
    /** All fields. */
    FULL
  }

  /**
   * Answers a list.
   *
   * @throws ApiError for arguments that do not fit
   */
  public ObjectNode list(Call call, Depth byDefault) {
    call.allowQuery(ARGUMENTS);
    Optional<List<String>> fields = fields(call);
    boolean full = byDefault == Depth.FULL || detail(call, fields);
    NodeFilters filters = new NodeFilters(call, states);
    NodePage page = page(call);
    Optional<NodeRecord> marker = call.query("marker").map(this::marker);
    List<NodeRecord> rows = page.of(store.all(), filters.inDatabase(), marker);

    NodeJson json = new NodeJson(call.baseUrl(), call.version());
    List<String> shown = fields.orElse(NodeFields.SUMMARY);
    ObjectNode reply = Json.object();
    ArrayNode nodes = reply.putArray("nodes");
    rows.stream()
        .filter(filters.afterPaging())
        .map(node -> full ? json.full(node) : json.some(node, shown))
        .forEach(nodes::add);
    if (rows.size() == page.limit()) {
      reply.put("next", next(call, page, rows.get(rows.size() - 1), full ? List.of() : shown));
    }
    return reply;
  }

  private static Optional<List<String>> fields(Call call) {
    Optional<List<String>> fields = call.queryList("fields");
    if (fields.isPresent()) {
      call.require(8);
      fields.get().forEach(name -> NodeFields.selectable(name, INTERNAL_ERROR, call.version()));
    }
    return fields;
  }

  private static boolean detail(Call call, Optional<List<String>> fields) {
    Optional<Boolean> detail = call.detail();
    if (fields.isPresent() && detail.orElse(false)) {
      throw ApiError.badRequest("Can not specify ?detail=True and fields in the same request.");
    }
    return detail.orElse(false);
  }

  private NodePage page(Call call) {
    int limit = call.query("limit").map(NodeListing::positive).orElse(maxLimit);
    String direction = call.query("sort_dir").orElse("asc");
    if (!direction.equals("asc") && !direction.equals("desc")) {
      throw ApiError.badRequest(
          "Invalid sort direction: " + direction + ". Acceptable values are 'asc' or 'desc'");
    }
    return new NodePage(
        call.query("sort_key").orElse("id"),
        NodePage.Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
        Math.min(limit, maxLimit));
  }

  private static int positive(String text) {
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) == 0) {
      throw ApiError.badRequest("Limit must be positive");
    }
    return Integer.parseInt(text);
  }

  private NodeRecord marker(String uuid) {
    return store.find(uuid).orElseThrow(() -> ApiError.notFound("Node", uuid));
  }

  /** As Ironic does, forgets most of the filters. */
  private static String next(Call call, NodePage page, NodeRecord last, List<String> fields) {
    StringBuilder url = new StringBuilder(call.baseUrl()).append("/v1/nodes?sort_key=");
    url.append(page.key());
    url.append("&sort_dir=").append(page.direction().name().toLowerCase(Locale.ROOT));
    if (!fields.isEmpty()) {
      url.append("&fields=").append(String.join(",", fields));
    }
    for (String flag : List.of("associated", "maintenance", "retired", "detail")) {
      if (call.queryFlag(flag).orElse(false)) {
        url.append('&').append(flag).append("=True");
      }
    }
    return url.append("&limit=")
        .append(page.limit())
        .append("&marker=")
        .append(last.uuid())
        .toString();
  }

  private static Set<String> arguments() {
    Set<String> all = new HashSet<>(NodeFilters.SINCE.keySet());
    all.addAll(Set.of("limit", "marker", "sort_key", "sort_dir", "fields", "detail"));
    return Set.copyOf(all);
  }
}
