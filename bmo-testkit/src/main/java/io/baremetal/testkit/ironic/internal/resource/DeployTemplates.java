package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.record.RecordKind;
import io.baremetal.testkit.ironic.internal.record.RecordRules;
import io.baremetal.testkit.ironic.internal.record.RecordStore;
import io.baremetal.testkit.ironic.internal.wire.Call;

/** Steps that run at deployment of nodes with a trait. */
final class DeployTemplates implements RecordRules {

  static final RecordKind KIND =
      RecordKind.at("deploy_templates", "Deploy template", "template")
          .text("name", 1)
          .object("extra", 1)
          .list("steps", 1)
          .summary("uuid", "name")
          .required("name", "steps")
          .named()
          .build();

  private final RecordStore store;

  DeployTemplates(RecordStore store) {
    this.store = store;
  }

  @Override
  public void change(Call call, ObjectNode template) {
    Traits.checked(KIND.label(), template.path("name").asText());
    Steps.check(KIND.label(), template, "interface", "step", "args", "priority");
    store.refuseTaken(template, "name", "A deploy template with name");
    store.refuseTaken(template, "uuid", "A deploy template with UUID");
  }
}
