package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.checks.realservers.walk.IronicAccess;
import io.baremetal.ironic.error.OperationFailedException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real Ironic that waits for an agent, which never comes; the fake's agents always do. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealAbortClientTest extends ClientContract {

  RealAbortClientTest(RealIronic server) {
    super(() -> IronicAccess.client(server));
  }

  @Test
  void givesUpWhatWaitsForAnAgent() {
    Node node =
        create(
            plain("abort")
                .putDriverInterfaces("deploy", "custom-agent")
                .putDriverInfo("deploy_kernel", "http://127.0.0.1:9/kernel")
                .putDriverInfo("deploy_ramdisk", "http://127.0.0.1:9/ramdisk")
                .build());
    verb(node, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    request(
        node,
        ProvisionRequest.clean(List.of(NodeStep.of("bios", "factory_reset"))),
        ProvisionState.CLEAN_WAIT);

    on(node).states().provision(ProvisionRequest.of(ProvisionVerb.ABORT));

    assertThatThrownBy(
            () -> ironic().waits().untilState(node.ref(), ProvisionState.MANAGEABLE, SOON))
        .isInstanceOfSatisfying(
            OperationFailedException.class,
            e -> assertThat(e.lastError().orElse("")).contains("By request"));
    verb(node, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
  }
}
