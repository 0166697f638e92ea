package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.examples.ironic.ResourceTable.Columns;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.chassis.Chassis;
import io.baremetal.ironic.chassis.CreateChassis;
import java.util.List;
import picocli.CommandLine;

/** {@code ironic chassis …}. */
final class ChassisGroup {

  private static final ResourceTable TABLE =
      new ResourceTable(
          new ResourceKind(
              "chassis",
              (ironic, id) -> ironic.chassis().get(id),
              (ironic, id, patch) -> ironic.chassis().update(id, patch),
              (ironic, id) -> ironic.chassis().delete(id)),
          new Columns(List.of("uuid", "description"), List.of("extra", "created_at", "updated_at")),
          List.of(
              ResourceField.uuid(),
              ResourceField.text(
                  "description",
                  "--description",
                  "What it is.",
                  Use.CREATED,
                  Use.CHANGED,
                  Use.REMOVED),
              ResourceField.extra()),
          (ironic, options) -> ironic.chassis().list(options).stream(),
          ChassisGroup::add);

  private ChassisGroup() {}

  static CommandLine create(Session session) {
    return TABLE.commands(session, "Housings that machines share.");
  }

  private static Chassis add(IronicClient ironic, Given given) {
    return ironic
        .chassis()
        .create(
            CreateChassis.builder()
                .uuid(given.text("uuid"))
                .description(given.text("description"))
                .extra(given.section("extra"))
                .build());
  }
}
