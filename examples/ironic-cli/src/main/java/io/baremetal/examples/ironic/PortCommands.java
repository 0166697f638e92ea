package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Shape;
import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.examples.ironic.ResourceTable.Columns;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.port.PortQuery;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** {@code ironic port …}. */
final class PortCommands {

  private static final ResourceTable TABLE =
      new ResourceTable(
          new ResourceKind(
              "port",
              (ironic, id) -> ironic.ports().get(id),
              (ironic, id, patch) -> ironic.ports().update(id, patch),
              (ironic, id) -> ironic.ports().delete(id)),
          new Columns(
              List.of("uuid", "address"),
              List.of(
                  "created_at",
                  "extra",
                  "node_uuid",
                  "local_link_connection",
                  "portgroup_uuid",
                  "pxe_enabled",
                  "physical_network",
                  "updated_at",
                  "internal_info",
                  "is_smartnic",
                  "name")),
          fields(),
          PortCommands::find,
          PortCommands::add);

  private PortCommands() {}

  static CommandLine create(Session session) {
    return TABLE
        .commands(session, "Network ports of machines.")
        .addSubcommand("group", PortGroupCommands.create(session));
  }

  private static List<ResourceField> fields() {
    return List.of(
        ResourceField.uuid(),
        ResourceField.text(
            "address", "--address", "Its MAC address.", Use.FILTER, Use.FIRST, Use.CHANGED),
        ResourceField.node(),
        ResourceField.text("name", "--name", "Its name.", Use.CREATED, Use.CHANGED),
        new ResourceField(
            "pxe_enabled",
            "--pxe-enabled",
            Shape.FLAG,
            Set.of(Use.CREATED, Use.CHANGED),
            "Whether machines start over it."),
        ResourceField.text(
            "portgroup_uuid",
            "--port-group",
            "The group it is in.",
            Use.FILTER,
            Use.CREATED,
            Use.CHANGED,
            Use.REMOVED),
        ResourceField.text(
            "physical_network",
            "--physical-network",
            "Where it is plugged.",
            Use.CREATED,
            Use.CHANGED,
            Use.REMOVED),
        new ResourceField(
            "local_link_connection",
            "--local-link-connection",
            Shape.SECTION,
            Set.of(Use.CREATED, Use.CHANGED),
            "Its switch: switch_id, port_id, switch_info."),
        ResourceField.extra());
  }

  private static Stream<? extends JsonView> find(IronicClient ironic, ListOptions options) {
    return ironic
        .ports()
        .list(PortQuery.builder().otherFilters(options.filters()).fields(options.fields()).build())
        .stream();
  }

  private static Port add(IronicClient ironic, Given given) {
    return ironic
        .ports()
        .create(
            CreatePort.builder()
                .nodeUuid(given.needed("node_uuid"))
                .address(given.needed("address"))
                .uuid(given.text("uuid"))
                .name(given.text("name"))
                .pxeEnabled(given.flag("pxe_enabled"))
                .portGroupUuid(given.text("portgroup_uuid"))
                .physicalNetwork(given.text("physical_network"))
                .localLinkConnection(given.section("local_link_connection"))
                .extra(given.section("extra"))
                .build());
  }
}
