package io.baremetal.testkit.ironic.internal.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Lists of records: filtered, in pages, with the fields that were asked for. */
public final class RecordListing {

  private static final Set<String> USUAL =
      Set.of("limit", "marker", "sort_key", "sort_dir", "fields", "detail");

  private final RecordStore store;
  private final RecordRules rules;
  private final int maxLimit;
  private final BiFunction<Call, ObjectNode, ObjectNode> shown;

  RecordListing(
      RecordStore store,
      RecordRules rules,
      int maxLimit,
      BiFunction<Call, ObjectNode, ObjectNode> shown) {
    this.store = store;
    this.rules = rules;
    this.maxLimit = maxLimit;
    this.shown = shown;
  }

  FakeReply.Complete list(Call call) {
    Set<String> allowed = new HashSet<>(USUAL);
    allowed.addAll(rules.filters());
    call.allowQuery(allowed);
    return page(call, rules.filter(call));
  }

  /** A page of the records that match. */
  public FakeReply.Complete page(Call call, Predicate<ObjectNode> filter) {
    Optional<List<String>> fields = call.queryList("fields");
    fields.ifPresent(names -> names.forEach(name -> store.kind().selectable(name, call.version())));
    boolean detail = call.detail().orElse(store.kind().summary().isEmpty());
    int limit = limit(call);
    List<ObjectNode> rows = afterMarker(call).stream().filter(filter).limit(limit).toList();
    ObjectNode reply = Json.object();
    ArrayNode items = reply.putArray(store.kind().key());
    for (ObjectNode row : rows) {
      boolean whole = fields.isEmpty() && detail;
      items.add(
          whole ? shown.apply(call, row) : some(call, row, fields.orElse(store.kind().summary())));
    }
    if (rows.size() == limit) {
      String last = rows.get(rows.size() - 1).get("uuid").textValue();
      // As in the real server the link forgets the filters.
      reply.put(
          "next",
          call.baseUrl()
              + "/v1/"
              + rules.linkPath(store.kind())
              + "?limit="
              + limit
              + "&marker="
              + last);
    }
    return FakeReply.json(200, reply);
  }

  ObjectNode some(Call call, ObjectNode row, List<String> fields) {
    fields.forEach(name -> store.kind().selectable(name, call.version()));
    ObjectNode all = shown.apply(call, row);
    ObjectNode some = Json.object();
    fields.forEach(name -> some.set(name, all.get(name)));
    some.set("links", all.get("links"));
    return some;
  }

  private int limit(Call call) {
    String text = call.query("limit").orElse(Integer.toString(maxLimit));
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) == 0) {
      throw ApiError.badRequest("Limit must be positive");
    }
    return Math.min(maxLimit, Integer.parseInt(text));
  }

  private List<ObjectNode> afterMarker(Call call) {
    List<ObjectNode> all = store.all();
    Optional<String> marker = call.query("marker");
    if (marker.isEmpty()) {
      return all;
    }
    List<String> uuids = all.stream().map(one -> one.get("uuid").textValue()).toList();
    int last = uuids.indexOf(marker.get());
    if (last < 0) {
      throw ApiError.notFound(store.kind().noun(), marker.get());
    }
    return all.subList(last + 1, all.size());
  }
}
