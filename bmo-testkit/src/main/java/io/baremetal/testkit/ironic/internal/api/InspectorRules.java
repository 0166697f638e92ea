package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The classic Inspector's rules: kept, not applied. */
final class InspectorRules {

  private static final int SINCE = 2;
  private static final int CREATED = 6;

  private static final Set<String> ACTIONS =
      Set.of(
          "add-trait",
          "extend-attribute",
          "fail",
          "remove-trait",
          "set-attribute",
          "set-capability");

  private final Map<String, ObjectNode> rules = new LinkedHashMap<>();

  void addTo(Router router) {
    router
        .on("GET /rules", SINCE, call -> FakeReply.json(200, list()))
        .on("POST /rules", SINCE, this::create)
        .on("DELETE /rules", SINCE, this::deleteAll)
        .on("GET /rules/{rule}", SINCE, call -> FakeReply.json(200, find(call)))
        .on("DELETE /rules/{rule}", SINCE, this::delete);
  }

  void clear() {
    rules.clear();
  }

  private ObjectNode list() {
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("rules");
    rules
        .values()
        .forEach(
            rule -> items.add(rule.deepCopy().retain(List.of("uuid", "description", "scope"))));
    return answer;
  }

  private FakeReply.Complete create(Call call) {
    ObjectNode rule = call.bodyObject().deepCopy();
    String uuid =
        Optional.ofNullable(rule.path("uuid").textValue())
            .orElseGet(() -> UUID.randomUUID().toString());
    checkActions(rule.path("actions"));
    if (rules.containsKey(uuid)) {
      throw ApiError.conflict("Rule with UUID " + uuid + " already exists");
    }
    rules.put(uuid, rule.put("uuid", uuid));
    return FakeReply.json(call.speaks(CREATED) ? 201 : 200, rule);
  }

  private static void checkActions(JsonNode actions) {
    if (!actions.isArray() || actions.isEmpty()) {
      throw ApiError.badRequest("Validation failed: actions are required");
    }
    for (JsonNode action : actions) {
      if (!ACTIONS.contains(action.path("action").asText())) {
        throw ApiError.badRequest("Validation failed: there is no action " + action.path("action"));
      }
    }
  }

  private ObjectNode find(Call call) {
    return Optional.ofNullable(rules.get(call.path("rule")))
        .orElseThrow(() -> ApiError.notFound("Rule", call.path("rule")));
  }

  private FakeReply.Complete delete(Call call) {
    rules.remove(find(call).path("uuid").asText());
    return FakeReply.empty(204);
  }

  private FakeReply.Complete deleteAll(Call call) {
    clear();
    return FakeReply.empty(204);
  }
}
