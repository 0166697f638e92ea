package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Shape;
import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.examples.ironic.ResourceTable.Columns;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.template.CreateDeployTemplate;
import io.baremetal.ironic.template.DeployTemplate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** {@code ironic deploy template …}. */
final class DeployTemplateGroup {

  private static final ResourceTable TABLE =
      new ResourceTable(
          new ResourceKind(
              "deploy template",
              (ironic, id) -> ironic.deployTemplates().get(id),
              (ironic, id, patch) -> ironic.deployTemplates().update(id, patch),
              (ironic, id) -> ironic.deployTemplates().delete(id)),
          new Columns(
              List.of("uuid", "name"), List.of("steps", "extra", "created_at", "updated_at")),
          List.of(
              ResourceField.uuid(),
              ResourceField.text(
                  "name",
                  "--name",
                  "The name of a trait, such as CUSTOM_RAID.",
                  Use.FIRST,
                  Use.CHANGED),
              new ResourceField(
                  "steps",
                  "--steps",
                  Shape.LIST,
                  Set.of(Use.NEEDED, Use.CHANGED),
                  "A list of steps, each with interface, step, args and priority."),
              ResourceField.extra()),
          (ironic, options) -> ironic.deployTemplates().list(options).stream(),
          DeployTemplateGroup::add);

  private DeployTemplateGroup() {}

  static CommandLine create(Session session) {
    return TABLE.commands(session, "Steps that a trait of an instance adds to its deployment.");
  }

  private static DeployTemplate add(IronicClient ironic, Given given) {
    return ironic
        .deployTemplates()
        .create(
            CreateDeployTemplate.builder()
                .name(given.needed("name"))
                .steps(StepLists.steps(given.needed("steps")))
                .uuid(given.text("uuid"))
                .extra(given.section("extra"))
                .build());
  }
}
