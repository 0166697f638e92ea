package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.record.RecordField;
import io.baremetal.testkit.ironic.internal.record.RecordKind;
import io.baremetal.testkit.ironic.internal.record.RecordRules;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.List;
import java.util.Set;

/** What Ironic does with what inspections find; the fake keeps rules and does not run them. */
final class InspectionRules implements RecordRules {

  private static final List<String> ACTIONS =
      List.of(
          "fail",
          "log",
          "set-attribute",
          "extend-attribute",
          "del-attribute",
          "set-capability",
          "unset-capability",
          "add-trait",
          "remove-trait",
          "set-plugin-data",
          "extend-plugin-data",
          "unset-plugin-data",
          "set-port-attribute",
          "extend-port-attribute",
          "del-port-attribute",
          "api-call");

  static final RecordKind KIND =
      RecordKind.at("inspection_rules", "Rule", "rule")
          .text("description", 1)
          .field("priority", 1, RecordField.Access.WRITE, Json.parse("0"))
          .field("sensitive", 1, RecordField.Access.WRITE, Json.parse("false"))
          .field("phase", 1, RecordField.Access.WRITE, Json.text("main"))
          .list("conditions", 1)
          .list("actions", 1)
          .summary("uuid", "description", "priority", "phase")
          .required("actions")
          .build();

  @Override
  public Set<String> filters() {
    return Set.of("phase");
  }

  @Override
  public void change(Call call, ObjectNode rule) {
    for (JsonNode action : rule.path("actions")) {
      String op = action.path("op").asText();
      if (!ACTIONS.contains(op)) {
        throw ApiError.badRequest("Schema error: '" + op + "' is not one of " + ACTIONS);
      }
    }
  }

  @Override
  public void show(Call call, ObjectNode rule) {
    if (rule.path("sensitive").asBoolean()) {
      rule.putNull("conditions").putNull("actions");
    }
  }

  /** The links of the real server lead nowhere. */
  @Override
  public String linkPath(RecordKind kind) {
    return "inspection";
  }
}
