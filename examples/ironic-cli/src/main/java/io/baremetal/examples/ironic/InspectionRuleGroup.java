package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Shape;
import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.examples.ironic.ResourceTable.Columns;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.inspectionrule.CreateInspectionRule;
import io.baremetal.ironic.inspectionrule.InspectionRule;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** {@code ironic inspection rule …}. */
final class InspectionRuleGroup {

  private static final String PARTS = "A list, each with op and args.";

  private static final ResourceTable TABLE =
      new ResourceTable(
          new ResourceKind(
              "inspection rule",
              (ironic, id) -> ironic.inspectionRules().get(id),
              (ironic, id, patch) -> ironic.inspectionRules().update(id, patch),
              (ironic, id) -> ironic.inspectionRules().delete(id)),
          new Columns(
              List.of("uuid", "description"),
              List.of(
                  "priority",
                  "sensitive",
                  "phase",
                  "actions",
                  "conditions",
                  "created_at",
                  "updated_at")),
          fields(),
          (ironic, options) -> ironic.inspectionRules().list(options).stream(),
          InspectionRuleGroup::add);

  private InspectionRuleGroup() {}

  static CommandLine create(Session session) {
    return TABLE.commands(session, "What Ironic does with what inspection finds.");
  }

  private static List<ResourceField> fields() {
    Set<Use> any = Set.of(Use.CREATED, Use.CHANGED, Use.REMOVED);
    return List.of(
        ResourceField.uuid(),
        new ResourceField("description", "--description", Shape.TEXT, any, "What it does."),
        new ResourceField("priority", "--priority", Shape.NUMBER, any, "Higher ones run earlier."),
        new ResourceField(
            "sensitive",
            "--sensitive",
            Shape.FLAG,
            Set.of(Use.CREATED),
            "Its actions hold secrets, and are not shown."),
        new ResourceField(
            "conditions", "--conditions", Shape.LIST, Set.of(Use.CREATED, Use.CHANGED), PARTS),
        new ResourceField(
            "actions", "--actions", Shape.LIST, Set.of(Use.NEEDED, Use.CHANGED), PARTS));
  }

  private static InspectionRule add(IronicClient ironic, Given given) {
    CreateInspectionRule.Builder rule =
        CreateInspectionRule.builder()
            .uuid(given.text("uuid"))
            .description(given.text("description"))
            .isSensitive(given.flag("sensitive"))
            .conditions(given.text("conditions").map(StepLists::operations).orElse(List.of()))
            .actions(StepLists.operations(given.needed("actions")));
    given.number("priority").ifPresent(rule::priority);
    return ironic.inspectionRules().create(rule.build());
  }
}
