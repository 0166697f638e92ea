package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.chassis.Chassis;
import io.baremetal.ironic.chassis.CreateChassis;
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
          ResourceField.with(
              new ResourceField("description", "--description", Use.OPTIONAL, "What it is.")),
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
