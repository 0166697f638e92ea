package io.baremetal.testkit.ironic.internal.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.node.NodeJson;
import io.baremetal.testkit.ironic.internal.node.PatchOperation;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The endpoints of a kind of record. */
public final class RecordApi {

  private final RecordStore store;
  private final RecordRules rules;
  private final Supplier<String> now;
  private final RecordListing listing;

  /**
   * Serves a store.
   *
   * @param now the present time as the wire writes it
   * @param maxLimit the most items on a page
   */
  public RecordApi(RecordStore store, RecordRules rules, Supplier<String> now, int maxLimit) {
    this.store = store;
    this.rules = rules;
    this.now = now;
    this.listing = new RecordListing(store, rules, maxLimit, this::shown);
  }

  /**
   * Adds the endpoints.
   *
   * @param since the first microversion that has them
   * @param createBelow the status with which creation is refused below that
   */
  public void addTo(Router router, int since, int createBelow) {
    String list = "/" + store.kind().path();
    String item = list + "/{id}";
    router
        .on("GET " + list, since, listing::list)
        .on("POST " + list, since, createBelow, this::create)
        .on("GET " + item, since, this::get)
        .on("PATCH " + item, since, this::patch)
        .on("DELETE " + item, since, this::delete);
  }

  /** A list of what matches, for paths that lead to it from elsewhere. */
  public RecordListing listing() {
    return listing;
  }

  private FakeReply.Complete create(Call call) {
    RecordKind kind = store.kind();
    ObjectNode body = call.bodyObject();
    ObjectNode made = store.blank(now.get());
    for (Map.Entry<String, JsonNode> given : body.properties()) {
      RecordField field = creatable(given.getKey());
      if (!call.speaks(field.since())) {
        throw rules.tooNew(field);
      }
      field.check(kind.label(), given.getValue());
      made.set(field.name(), given.getValue());
    }
    for (String required : kind.required()) {
      if (!body.hasNonNull(required)) {
        throw ApiError.badRequest(
            "Schema error for " + kind.label() + ": '" + required + "' is a required property");
      }
    }
    rules.create(call, made);
    store.put(made);
    rules.created(made);
    return FakeReply.json(201, shown(call, made))
        .withHeader(
            "Location", call.baseUrl() + "/v1/" + kind.path() + "/" + made.get("uuid").textValue());
  }

  private RecordField creatable(String name) {
    return store
        .kind()
        .field(name)
        .filter(field -> field.access() != RecordField.Access.READ)
        .orElseThrow(
            () ->
                ApiError.badRequest(
                    "Schema error for "
                        + store.kind().label()
                        + ": Additional properties are not allowed ('"
                        + name
                        + "' was unexpected)"));
  }

  private FakeReply.Complete get(Call call) {
    call.allowQuery(Set.of("fields"));
    ObjectNode found = store.get(call.path("id"));
    return FakeReply.json(
        200,
        call.queryList("fields")
            .map(fields -> listing.some(call, found, fields))
            .orElseGet(() -> shown(call, found)));
  }

  /** Changes a record. */
  public FakeReply.Complete patch(Call call) {
    ObjectNode changed = store.get(call.path("id")).deepCopy();
    for (PatchOperation operation : PatchOperation.parse(call.body())) {
      RecordField field = patchable(operation.field());
      boolean removed = operation.isWholeField() && operation.kind() == PatchOperation.Kind.REMOVE;
      if (removed) {
        changed.set(field.name(), field.otherwise().deepCopy());
      } else {
        operation.applyTo(changed);
      }
    }
    rules.change(call, changed);
    store.put(changed.put("updated_at", now.get()));
    return FakeReply.json(200, shown(call, changed));
  }

  private RecordField patchable(String name) {
    return store
        .kind()
        .field(name)
        .filter(field -> field.access() == RecordField.Access.WRITE)
        .orElseThrow(() -> ApiError.badRequest("Cannot patch /" + name + "."));
  }

  private FakeReply.Complete delete(Call call) {
    ObjectNode old = store.get(call.path("id"));
    rules.delete(old);
    store.remove(old);
    return FakeReply.empty(204);
  }

  /** A record as a client sees it. */
  public ObjectNode shown(Call call, ObjectNode stored) {
    ObjectNode shown = Json.object();
    for (RecordField field : store.kind().fields()) {
      if (call.speaks(field.since())) {
        shown.set(field.name(), stored.get(field.name()).deepCopy());
      }
    }
    shown.set("links", links(call, stored));
    rules.show(call, shown);
    return shown;
  }

  private ArrayNode links(Call call, ObjectNode stored) {
    String path = rules.linkPath(store.kind()) + "/" + stored.get("uuid").textValue();
    return new NodeJson(call.baseUrl(), call.version()).links(path);
  }
}
