package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Shape;
import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.examples.ironic.ResourceTable.Columns;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.runbook.CreateRunbook;
import io.baremetal.ironic.runbook.Runbook;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** {@code ironic runbook …}. */
final class RunbookGroup {

  private static final TraitCommands TRAITS =
      new TraitCommands(
          (ironic, id) -> ironic.runbooks().traits(id),
          (ironic, id, trait) -> ironic.runbooks().addTrait(id, trait),
          (ironic, id, trait) -> ironic.runbooks().removeTrait(id, trait));

  private static final ResourceTable TABLE =
      new ResourceTable(
          new ResourceKind(
              "runbook",
              (ironic, id) -> ironic.runbooks().get(id),
              (ironic, id, patch) -> ironic.runbooks().update(id, patch),
              (ironic, id) -> ironic.runbooks().delete(id)),
          new Columns(
              List.of("uuid", "name"),
              List.of("owner", "public", "steps", "extra", "created_at", "updated_at")),
          fields(),
          (ironic, options) -> ironic.runbooks().list(options).stream(),
          RunbookGroup::add);

  private RunbookGroup() {}

  static CommandLine create(Session session) {
    return TABLE
        .commands(session, "Lists of steps that Ironic keeps.")
        .addSubcommand("trait", TRAITS.create(session));
  }

  private static List<ResourceField> fields() {
    return List.of(
        ResourceField.uuid(),
        ResourceField.text("name", "--name", "Its name.", Use.NEEDED, Use.CHANGED),
        new ResourceField(
            "steps",
            "--steps",
            Shape.LIST,
            Set.of(Use.NEEDED, Use.CHANGED),
            "A list of steps, each with interface, step, args and order."),
        ResourceField.text(
            "description", "--description", "What it does.", Use.CREATED, Use.CHANGED, Use.REMOVED),
        new ResourceField(
            "public",
            "--public",
            Shape.FLAG,
            Set.of(Use.CREATED, Use.CHANGED, Use.REMOVED),
            "Whether everybody may use it."),
        ResourceField.text(
            "owner", "--owner", "Whose it is.", Use.CREATED, Use.CHANGED, Use.REMOVED),
        new ResourceField(
            "disable_ramdisk",
            "--disable-ramdisk",
            Shape.FLAG,
            Set.of(Use.CREATED, Use.CHANGED),
            "Run it without the agent."),
        ResourceField.extra());
  }

  private static Runbook add(IronicClient ironic, Given given) {
    return ironic
        .runbooks()
        .create(
            CreateRunbook.builder()
                .name(given.needed("name"))
                .steps(StepLists.steps(given.needed("steps")))
                .description(given.text("description"))
                .isPublic(given.flag("public"))
                .owner(given.text("owner"))
                .disableRamdisk(given.flag("disable_ramdisk"))
                .uuid(given.text("uuid"))
                .extra(given.section("extra"))
                .build());
  }
}
