package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.checks.realservers.walk.IronicAccess;
import io.baremetal.ironic.error.NodeHeldException;
import io.baremetal.ironic.error.OperationFailedException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.ramdisk.Heartbeat;
import io.baremetal.testkit.http.FakeHttpServer;
import io.baremetal.testkit.http.FakeReply;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The reserved step {@code hold} on a real Ironic. Asked for by a client it is left out, so the
 * fake alone holds for those; offered by an agent for the automated cleaning it is obeyed.
 */
@NeedsRealServers(ServerKind.IRONIC)
final class RealHoldClientTest extends ClientContract {

  private static final String STEPS =
      """
      {"command_status": "SUCCEEDED", "command_error": null, "command_result": {
        "clean_steps": {"Manager": [
          {"interface": "deploy", "step": "hold", "priority": 10, "abortable": true}]},
        "hardware_manager_version": {"Manager": "1"}}}
      """;

  RealHoldClientTest(RealIronic server) {
    super(() -> IronicAccess.client(server));
  }

  private static FakeHttpServer agent() {
    return FakeHttpServer.start(
        request ->
            FakeReply.json(200, request.method().equals("GET") ? "{\"commands\": []}" : STEPS));
  }

  private void beat(Node node, FakeHttpServer agent) {
    String token = ironic().ramdisk().lookup(node.ref()).agentToken().orElseThrow();
    ironic()
        .ramdisk()
        .heartbeat(
            node.ref(),
            Heartbeat.builder()
                .callbackUrl(agent.url().toString())
                .agentToken(token)
                .agentVersion("9.0.0")
                .build());
  }

  @Test
  void standsStill_untilItIsToldToGoOn() {
    Node node =
        create(
            plain("hold")
                .automatedClean(true)
                .putDriverInterfaces("deploy", "custom-agent")
                .putDriverInfo("deploy_kernel", "http://127.0.0.1:9/kernel")
                .putDriverInfo("deploy_ramdisk", "http://127.0.0.1:9/ramdisk")
                .build());
    verb(node, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    verb(node, ProvisionVerb.PROVIDE, ProvisionState.CLEAN_WAIT);
    free(node);
    try (FakeHttpServer agent = agent()) {
      beat(node, agent);
      assertThatThrownBy(
              () -> ironic().waits().untilState(node.ref(), ProvisionState.AVAILABLE, SOON))
          .isInstanceOfSatisfying(
              NodeHeldException.class, e -> assertThat(e.state()).contains("clean hold"));
      free(node);

      verb(node, ProvisionVerb.UNHOLD, ProvisionState.CLEAN_WAIT);
    }
    on(node).states().provision(ProvisionRequest.of(ProvisionVerb.ABORT));

    assertThatThrownBy(
            () -> ironic().waits().untilState(node.ref(), ProvisionState.AVAILABLE, SOON))
        .isInstanceOf(OperationFailedException.class);
  }

  @Test
  void doesNotHold_whenAClientAsksForIt() {
    Node node = create("ask");
    verb(node, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);

    request(
        node,
        ProvisionRequest.clean(
            List.of(NodeStep.of("deploy", "hold"), NodeStep.of("bios", "factory_reset"))),
        ProvisionState.MANAGEABLE);
  }
}
