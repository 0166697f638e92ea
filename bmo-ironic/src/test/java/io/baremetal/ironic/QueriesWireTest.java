package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static io.baremetal.ironic.WireCase.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.allocation.AllocationQuery;
import io.baremetal.ironic.node.HistoryEntry;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.portgroup.PortGroupQuery;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters, order and choice of fields as they go over the wire. */
final class QueriesWireTest {

  private static final NodeRef NODE = NodeRef.of(UUID);
  private static final String PATH = "/v1/nodes/" + UUID;

  static List<WireCase> lists() {
    return List.of(
        read(
            "GET /v1/ports?shard=a%2Cb&conductor_groups=g%2Ch&description_contains=d&limit=7"
                + "&sort_key=address&sort_dir=desc",
            "{'ports':[]}",
            c ->
                c.ports()
                    .list(
                        PortQuery.builder()
                            .addShards("a", "b")
                            .addConductorGroups("g", "h")
                            .descriptionContains("d")
                            .pageSize(7)
                            .sortBy("-address")
                            .build())
                    .toList()),
        read(
            "GET /v1/portgroups?sort_key=name&sort_dir=asc&conductor_groups=g",
            "{'portgroups':[]}",
            c ->
                c.portGroups()
                    .list(PortGroupQuery.builder().addConductorGroups("g").sortBy("name").build())
                    .toList()),
        read(
            "GET /v1/portgroups?shard=a%2Cb",
            "{'portgroups':[]}",
            c ->
                c.portGroups().list(PortGroupQuery.builder().addShards("a", "b").build()).toList()),
        read(
            "GET /v1/allocations?sort_key=name&sort_dir=desc",
            "{'allocations':[]}",
            c -> c.allocations().list(AllocationQuery.builder().sortBy("-name").build()).toList()));
  }

  static List<WireCase> nodes() {
    return List.of(
        read(
            "GET " + PATH + "/history?limit=2",
            "{'history':[]}",
            c ->
                c.nodes()
                    .on(NODE)
                    .history()
                    .list(ListOptions.builder().pageSize(2).build())
                    .toList()),
        read(
            "GET " + PATH + "/bios?fields=name%2Cvalue",
            "{'bios':[]}",
            c -> c.nodes().on(NODE).firmware().biosSettings(Set.of("value", "name"))),
        read(
            "GET " + PATH + "/firmware?fields=component%2Ccurrent_version",
            "{'firmware':[]}",
            c -> c.nodes().on(NODE).firmware().components(Set.of("component", "current_version"))));
  }

  @ParameterizedTest
  @MethodSource({"lists", "nodes"})
  void sendsExactly(WireCase wire) throws IOException {
    wire.check();
  }

  @Test
  void refusesSelectorsThatIronicWouldRefuseTogether() {
    PortQuery.Builder ports = PortQuery.builder().node(NODE).addShards("a");
    PortQuery.Builder grouped = PortQuery.builder().address("m").addConductorGroups("g");
    PortGroupQuery.Builder groups = PortGroupQuery.builder().address("m").addShards("a");

    assertThatThrownBy(ports::build).hasMessageContaining("node, port group or shard");
    assertThatThrownBy(grouped::build).hasMessageContaining("conductor group");
    assertThatThrownBy(groups::build).hasMessageContaining("one of node, address");
  }

  @Test
  void readsHowLongSomethingTook() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();

    assertThat(HistoryEntry.of(json).duration()).isEmpty();
    assertThat(HistoryEntry.of(json.deepCopy().put("duration_seconds", 1.25)).duration())
        .contains(Duration.ofMillis(1250));
    assertThat(HistoryEntry.of(json.deepCopy().put("project", "p")).project()).contains("p");
  }
}
