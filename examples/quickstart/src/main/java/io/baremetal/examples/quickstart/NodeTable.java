package io.baremetal.examples.quickstart;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import io.baremetal.ironic.node.Node;
import java.util.List;
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
            column("Name", node -> node.name().orElse("None")),
            column("Instance UUID", node -> node.instanceUuid().orElse("None")),
            column("Power State", node -> node.powerState().orElse("None")),
            column("Provisioning State", Node::provisionState),
            column("Maintenance", node -> node.isMaintenance() ? "True" : "False")));
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
