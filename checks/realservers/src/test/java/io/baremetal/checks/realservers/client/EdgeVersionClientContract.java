package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.VersionPolicy;
import io.baremetal.ironic.error.UnsupportedByServerException;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.port.PortQuery;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client at the oldest, at two old, and at the newest version. */
abstract class EdgeVersionClientContract extends ClientContract {

  EdgeVersionClientContract(ClientServer server) {
    super(server);
  }

  private IronicClient pinned(String version) {
    return another().versions(VersionPolicy.pinned(Microversion.parse(version))).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.61", "1.82", "1.115"})
  void keepsANode_atAnyVersion(String version) {
    try (IronicClient client = pinned(version)) {
      Node node =
          client
              .nodes()
              .create(CreateNode.builder().driver("fake-hardware").extra(Map.of("a", 1)).build());
      NodeRef ref = node.ref();
      assertThat(client.nodes().list(NodeQuery.all())).extracting(Node::uuid).contains(node.uuid());
      JsonPatch note = JsonPatch.builder().add("/extra/b", 2).build();
      assertThat(client.nodes().update(ref, note).extra()).containsKeys("a", "b");
      client.nodes().on(ref).states().power(PowerRequest.of(PowerRequest.Action.ON));
      client.waits().untilPower(ref, PowerState.ON, SOON);
      Port port =
          client.ports().create(CreatePort.builder().nodeUuid(node.uuid()).address(mac()).build());
      assertThat(client.ports().list(PortQuery.builder().node(ref).build()).stream())
          .extracting(Port::uuid)
          .containsExactly(port.uuid());
      client.nodes().on(ref).setMaintenance("the test is over");
      client.waits().untilFree(ref, SOON);
      client.nodes().delete(ref);
      assertThat(client.nodes().find(ref)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.61", "1.82"})
  void raisesACallThatNeedsMore_andNoOther(String version) {
    Node node = create("raise");
    try (IronicClient client = pinned(version)) {
      NodeRef byName = NodeRef.of(name("raise"));
      assertThat(client.nodes().get(byName).uuid()).isEqualTo(node.uuid());
      assertThat(client.nodes().on(node.ref()).history().list()).isEmpty();
      assertThat(client.nodes().on(node.ref()).children()).isEmpty();
      assertThat(client.shards().list()).isNotEmpty();
      assertThat(client.runbooks().list(ListOptions.brief())).isNotNull();
      assertThat(client.nodes().get(node.ref()).json().has("disable_power_off")).isFalse();
    }
  }

  @Test
  void refusesAServer_thatDoesNotSpeakTheVersion() {
    try (IronicClient client = pinned("1.900")) {
      assertThatThrownBy(() -> client.nodes().list(NodeQuery.all()).first())
          .isInstanceOf(UnsupportedByServerException.class)
          .hasMessageContaining("1.900");
      assertThat(client.counters().count("GET", "/v1/nodes")).isZero();
    }
  }
}
