package io.baremetal.examples.quickstart;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.ProvisionState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The six columns that {@code openstack baremetal node list} prints, in its manner. */
final class NodeTable {

  private NodeTable() {}

  static String of(List<Node> nodes) {
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
        nodes,
        List.of(
            column("UUID", Node::uuid),
            column("Name", node -> text(node.name())),
            column("Instance UUID", node -> text(node.instanceUuid())),
            column("Power State", node -> text(node.powerState().map(PowerState::wire))),
            column(
                "Provisioning State",
                node -> text(node.provisionState().map(ProvisionState::wire))),
            column("Maintenance", node -> node.maintenance().orElse(false) ? "True" : "False")));
  }

  private static String text(Optional<?> value) {
    return value.map(String::valueOf).orElse("None");
  }

  private static ColumnData<Node> column(String header, Function<Node, String> value) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(80)
        .with(value);
  }
}
