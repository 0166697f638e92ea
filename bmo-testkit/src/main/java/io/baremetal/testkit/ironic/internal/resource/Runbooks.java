package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeJson;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.record.RecordField;
import io.baremetal.testkit.ironic.internal.record.RecordKind;
import io.baremetal.testkit.ironic.internal.record.RecordRules;
import io.baremetal.testkit.ironic.internal.record.RecordStore;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Clean and service steps that are kept under a name. */
final class Runbooks implements RecordRules {

  private static final int FREE_NAMES_SINCE = 112;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9\\-._~]+");

  static final RecordKind KIND =
      RecordKind.at("runbooks", "Runbook", "runbook")
          .text("name", 1)
          .object("extra", 1)
          .field("public", 1, RecordField.Access.WRITE, Json.parse("false"))
          .text("owner", 1)
          .field("disable_ramdisk", 1, RecordField.Access.WRITE, Json.parse("false"))
          .text("description", FREE_NAMES_SINCE)
          .list("steps", 1)
          .field("traits", FREE_NAMES_SINCE, RecordField.Access.READ, Json.array())
          .summary("uuid", "name")
          .required("name", "steps")
          .named()
          .build();

  private final RecordStore store;

  Runbooks(RecordStore store) {
    this.store = store;
  }

  /** Refuses a node that the runbook is not for: by traits, once by the runbook's name. */
  static void refuseOther(ObjectNode runbook, NodeRecord node, int version) {
    List<String> wanted = new ArrayList<>();
    if (version < FREE_NAMES_SINCE) {
      wanted.add(runbook.path("name").asText());
    } else {
      runbook.path("traits").forEach(trait -> wanted.add(trait.asText()));
    }
    List<String> has = new ArrayList<>();
    node.get("traits").forEach(trait -> has.add(trait.asText()));
    if (Collections.disjoint(wanted, has)) {
      throw ApiError.badRequest(
          "Runbook "
              + runbook.path("uuid").asText()
              + " has none of the traits of node "
              + node.uuid()
              + ".");
    }
  }

  @Override
  public Set<String> filters() {
    return Set.of("project");
  }

  @Override
  public void change(Call call, ObjectNode runbook) {
    String name = runbook.path("name").asText();
    if (!call.speaks(FREE_NAMES_SINCE)) {
      Traits.checked(KIND.label(), name);
    } else if (!NAME.matcher(name).matches()) {
      throw ApiError.badRequest(
          "Schema error for runbook: '" + name + "' does not match '^[A-Za-z0-9\\\\-._~]+$'");
    }
    Steps.check(KIND.label(), runbook, "interface", "step", "order");
    store.refuseTaken(runbook, "name", "A runbook with name");
    store.refuseTaken(runbook, "uuid", "A runbook with UUID");
  }

  @Override
  public void show(Call call, ObjectNode runbook) {
    for (JsonNode step : runbook.path("steps")) {
      if (step instanceof ObjectNode object) {
        object.set("args", NodeJson.masked(step.path("args"), Set.of()));
      }
    }
  }
}
