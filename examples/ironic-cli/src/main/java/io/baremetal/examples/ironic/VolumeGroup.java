package io.baremetal.examples.ironic;

import io.baremetal.examples.ironic.ResourceField.Use;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.volume.CreateVolumeConnector;
import io.baremetal.ironic.volume.CreateVolumeTarget;
import io.baremetal.ironic.volume.VolumeConnector;
import io.baremetal.ironic.volume.VolumeTarget;
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
          ResourceField.with(
              ResourceField.node(),
              new ResourceField("type", "--type", Use.NEEDED, "iqn, ip, mac, wwnn, wwpn, …"),
              new ResourceField("connector_id", "--connector-id", Use.NEEDED, "Its name.")),
          (ironic, options) -> ironic.volumeConnectors().list(options).stream(),
          VolumeGroup::connector);

  private static final ResourceTable TARGETS =
      new ResourceTable(
          new ResourceKind(
              "volume target",
              (ironic, id) -> ironic.volumeTargets().get(id),
              (ironic, id, patch) -> ironic.volumeTargets().update(id, patch),
              (ironic, id) -> ironic.volumeTargets().delete(id)),
          ResourceField.with(
              ResourceField.node(),
              new ResourceField("volume_type", "--type", Use.NEEDED, "iscsi, fibre_channel, …"),
              new ResourceField("boot_index", "--boot-index", Use.NUMBER, "0 to boot from it."),
              new ResourceField("volume_id", "--volume-id", Use.NEEDED, "Its name."),
              new ResourceField("properties", "--property", Use.SECTION, "How to reach it.")),
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
                .bootIndex(given.number("boot_index"))
                .volumeId(given.needed("volume_id"))
                .properties(given.section("properties"))
                .extra(given.section("extra"))
                .build());
  }
}
