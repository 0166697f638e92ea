package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.RealServers;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.checks.realservers.walk.IronicAccess;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.error.BadRequestException;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.NodeRef;
import org.junit.jupiter.api.Test;

/** A GET with a body, which OkHttp and the fake's socket do not know, reaches a real driver. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealVendorClientTest {

  private final RealServers servers;

  RealVendorClientTest(RealServers servers) {
    this.servers = servers;
  }

  @Test
  void passesTheQuestionToTheDriver() {
    ask(servers.ironic());
  }

  @Test
  void passesTheQuestionToTheDriver_withLoginAndTls() {
    ask(servers.secureIronic());
  }

  private static void ask(RealIronic server) {
    try (IronicClient ironic = IronicAccess.client(server).build()) {
      NodeRef node =
          ironic.nodes().create(CreateNode.builder().driver("fake-hardware").build()).ref();
      assertThatThrownBy(() -> ironic.nodes().on(node).vendor().subscription("7"))
          .isInstanceOf(BadRequestException.class)
          .hasMessageContaining("No handler for method get_subscription");
      ironic.nodes().delete(node);
    }
  }
}
