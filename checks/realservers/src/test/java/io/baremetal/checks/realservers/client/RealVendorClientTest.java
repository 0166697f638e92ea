package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.RealServers;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.checks.realservers.walk.IronicAccess;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.error.ServerFaultException;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.wait.WaitOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A GET with a body, which OkHttp and the fake's socket do not know, reaches a real driver. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealVendorClientTest {

  private final RealServers servers;

  RealVendorClientTest(RealServers servers) {
    this.servers = servers;
  }

  @Test
  void asksTheControllerForASubscription() {
    ask(servers.ironic());
  }

  @Test
  void asksTheControllerForASubscription_withLoginAndTls() {
    ask(servers.secureIronic());
  }

  private static void ask(RealIronic server) {
    try (IronicClient ironic = IronicAccess.client(server).build()) {
      NodeRef node =
          ironic
              .nodes()
              .create(
                  CreateNode.builder()
                      .driver("redfish")
                      .putDriverInfo("redfish_address", "http://127.0.0.1:9")
                      .putDriverInfo("redfish_system_id", "/redfish/v1/Systems/1")
                      .build())
              .ref();
      try {
        assertThatThrownBy(() -> ironic.nodes().on(node).vendor().subscription("7"))
            .isInstanceOf(ServerFaultException.class)
            .hasMessageContaining("Redfish connection failed");
      } finally {
        ironic.waits().untilFree(node, WaitOptions.within(Duration.ofMinutes(1)));
        ironic.nodes().delete(node);
      }
    }
  }
}
