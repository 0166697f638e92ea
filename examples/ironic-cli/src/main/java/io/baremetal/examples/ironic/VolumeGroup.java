package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Shape;
import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.examples.ironic.ResourceTable.Columns;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.volume.CreateVolumeConnector;
import io.baremetal.ironic.volume.CreateVolumeTarget;
import io.baremetal.ironic.volume.VolumeConnector;
import io.baremetal.ironic.volume.VolumeTarget;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** {@code ironic volume connector …} and {@code ironic volume target …}. */
final class VolumeGroup {

  private static final ResourceTable CONNECTORS =
      new ResourceTable(
          new ResourceKind(
              "volume connector",
              (ironic, id) -> ironic.volumeConnectors().get(id),
              (ironic, id, patch) -> ironic.volumeConnectors().update(id, patch),
              (ironic, id) -> ironic.volumeConnectors().delete(id)),
          new Columns(
              List.of("uuid", "node_uuid", "type", "connector_id"),
              List.of("extra", "created_at", "updated_at")),
          List.of(
              ResourceField.uuid(),
              ResourceField.node(),
              ResourceField.text(
                  "type", "--type", "iqn, ip, mac, wwnn, wwpn, …", Use.NEEDED, Use.CHANGED),
              ResourceField.text(
                  "connector_id", "--connector-id", "Its name.", Use.NEEDED, Use.CHANGED),
              ResourceField.extra()),
          (ironic, options) -> ironic.volumeConnectors().list(options).stream(),
          VolumeGroup::connector);

  private static final ResourceTable TARGETS =
      new ResourceTable(
          new ResourceKind(
              "volume target",
              (ironic, id) -> ironic.volumeTargets().get(id),
              (ironic, id, patch) -> ironic.volumeTargets().update(id, patch),
              (ironic, id) -> ironic.volumeTargets().delete(id)),
          new Columns(
              List.of("uuid", "node_uuid", "volume_type", "boot_index", "volume_id"),
              List.of("properties", "extra", "created_at", "updated_at")),
          List.of(
              ResourceField.uuid(),
              ResourceField.node(),
              ResourceField.text(
                  "volume_type", "--type", "iscsi, fibre_channel, …", Use.NEEDED, Use.CHANGED),
              new ResourceField(
                  "boot_index",
                  "--boot-index",
                  Shape.NUMBER,
                  Set.of(Use.NEEDED, Use.CHANGED),
                  "0 to boot from it."),
              ResourceField.text("volume_id", "--volume-id", "Its name.", Use.NEEDED, Use.CHANGED),
              ResourceField.section("properties", "--property", "How to reach it."),
              ResourceField.extra()),
          (ironic, options) -> ironic.volumeTargets().list(options).stream(),
          VolumeGroup::target);

  private VolumeGroup() {}

  static CommandLine create(Session session) {
    return Topic.of("Storage that machines reach over a network.")
        .addSubcommand(
            "connector", CONNECTORS.commands(session, "What machines connect to storage with."))
        .addSubcommand("target", TARGETS.commands(session, "Volumes that machines connect to."));
  }

  private static VolumeConnector connector(IronicClient ironic, Given given) {
    return ironic
        .volumeConnectors()
        .create(
            CreateVolumeConnector.builder()
                .uuid(given.text("uuid"))
                .nodeUuid(given.needed("node_uuid"))
                .type(given.needed("type"))
                .connectorId(given.needed("connector_id"))
                .extra(given.section("extra"))
                .build());
  }

  private static VolumeTarget target(IronicClient ironic, Given given) {
    return ironic
        .volumeTargets()
        .create(
            CreateVolumeTarget.builder()
                .uuid(given.text("uuid"))
                .nodeUuid(given.needed("node_uuid"))
                .volumeType(given.needed("volume_type"))
                .bootIndex(given.number("boot_index").orElseThrow())
                .volumeId(given.needed("volume_id"))
                .properties(given.section("properties"))
                .extra(given.section("extra"))
                .build());
  }
}
