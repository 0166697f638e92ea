package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeHandle;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.wait.WaitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** What the parts share: a client, and nodes that are gone after each test. */
abstract class ClientContract {

  static final WaitOptions SOON =
      WaitOptions.builder()
          .timeout(Duration.ofMinutes(2))
          .firstInterval(Duration.ofMillis(50))
          .longestInterval(Duration.ofMillis(500))
          .build();

  private final String prefix = "client-" + UUID.randomUUID().toString().substring(0, 8) + "-";
  private final List<NodeRef> nodes = new ArrayList<>();

  private final ClientServer server;
  private final IronicClient client;

  ClientContract(ClientServer server) {
    this.server = server;
    this.client = server.client().build();
  }

  /** The client; always the same one during a test. */
  final IronicClient ironic() {
    return client;
  }

  /** Another client of the same server to be built; the test closes it. */
  final IronicClient.Builder another() {
    return server.client();
  }

  final String name(String suffix) {
    return prefix + suffix;
  }

  final String trait() {
    return "CUSTOM_" + prefix.replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
  }

  final String mac() {
    String hex = UUID.randomUUID().toString().substring(0, 8);
    return "52:54:" + hex.replaceAll("(..)(?=.)", "$1:");
  }

  /** A new node of fake hardware that is not cleaned. */
  final Node create(String suffix) {
    return create(plain(suffix).putDriverInterfaces("deploy", "fake").build());
  }

  /** The same, still to be completed. */
  final CreateNode.Builder plain(String suffix) {
    return CreateNode.builder()
        .driver("fake-hardware")
        .name(name(suffix))
        .automatedClean(false)
        .putDriverInterfaces("inspect", "fake")
        .putOtherFields("resource_class", name("class"));
  }

  /** A new node that is gone after the test. */
  final Node create(CreateNode wanted) {
    Node node = ironic().nodes().create(wanted);
    nodes.add(node.ref());
    return node;
  }

  final NodeHandle on(Node node) {
    return ironic().nodes().on(node.ref());
  }

  final void verb(Node node, ProvisionVerb verb, ProvisionState end) {
    on(node).states().provision(ProvisionRequest.of(verb));
    assertThat(ironic().waits().untilState(node.ref(), end, SOON).provisionState()).contains(end);
  }

  final void request(Node node, ProvisionRequest request, ProvisionState end) {
    on(node).states().provision(request);
    assertThat(ironic().waits().untilState(node.ref(), end, SOON).provisionState()).contains(end);
  }

  final void free(Node node) {
    ironic().waits().untilFree(node.ref(), SOON);
  }

  @AfterEach
  final void removeNodes() {
    for (NodeRef node : nodes) {
      try {
        ironic().nodes().on(node).setMaintenance("the test is over");
        ironic().waits().untilFree(node, SOON);
        ironic().nodes().delete(node);
      } catch (NotFoundException gone) {
        assertThat(gone.status()).isEqualTo(404);
      }
    }
    client.close();
    server.close();
  }
}
