package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.call.CallRecord;
import io.baremetal.ironic.node.EventSubscription;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStates;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What listeners, counters and logs see of calls, made here or elsewhere. */
final class CallsAreObservedTest {

  private static final NodeRef NODE = NodeRef.of(UUID);

  private final IronicStub ironic = new IronicStub();
  private final List<CallRecord> records = new CopyOnWriteArrayList<>();
  private final List<Map<String, String>> contexts = new CopyOnWriteArrayList<>();
  private final IronicClient client =
      ironic
          .client()
          .addListener(
              call -> {
                records.add(call);
                contexts.add(MDC.getCopyOfContextMap());
              })
          .build();

  CallsAreObservedTest() throws IOException {
    ironic.versions("1.1", "1.115");
    client.versions();
    ironic.request();
    records.clear();
    contexts.clear();
  }

  @AfterEach
  void close() {
    MDC.clear();
    client.close();
    ironic.close();
  }

  @Test
  void tellsVerbsOfOneRouteApart() {
    NodeStates states = client.nodes().on(NODE).states();
    for (int i = 0; i < 6; i++) {
      ironic.answer(202, "{\"Id\":\"7\"}");
    }

    states.provision(ProvisionRequest.of(ProvisionVerb.MANAGE));
    states.provision(ProvisionRequest.of(ProvisionVerb.PROVIDE));
    states.provision(ProvisionRequest.of(ProvisionVerb.PROVIDE));
    states.power(PowerRequest.of(PowerRequest.Action.OFF));
    states.bootMode(NodeStates.BootMode.UEFI);
    client
        .nodes()
        .on(NODE)
        .vendor()
        .subscribe(EventSubscription.builder().destination("https://x").build());

    assertThat(client.counters().verbs())
        .containsExactly(
            Map.entry("boot_mode uefi", 1L),
            Map.entry("power power off", 1L),
            Map.entry("provision manage", 1L),
            Map.entry("provision provide", 2L),
            Map.entry("vendor_passthru create_subscription", 1L));
    assertThat(client.counters().count("provision provide")).isEqualTo(2);
    assertThat(client.counters().count("provision active")).isZero();
    assertThat(client.counters().count("PUT", "/v1/nodes/{node}/states/provision")).isEqualTo(3);
  }

  @Test
  void tellsTheIdThatTheServerLogs() {
    ironic.answer(202, "");

    client.nodes().on(NODE).states().provision(ProvisionRequest.of(ProvisionVerb.MANAGE));

    String sent = ironic.request().getHeaders().get("X-OpenStack-Request-ID");
    assertThat(records)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.requestId()).isEqualTo(sent);
              assertThat(call.verb()).contains("manage");
              assertThat(call.status()).isEqualTo(OptionalInt.of(202));
            });
    assertThat(contexts.get(0))
        .containsEntry("ironicRequestId", sent)
        .containsEntry("ironicHost", ironic.host());
    assertThat(MDC.get("ironicRequestId")).isNull();
  }

  @Test
  void logsInTheCallersContext_alsoOnAnotherThread() {
    ironic.versions("1.1", "1.115").versions("1.1", "1.115");
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (IronicClient elsewhere =
        ironic
            .client()
            .executor(one)
            .addListener(call -> contexts.add(MDC.getCopyOfContextMap()))
            .build()) {
      MDC.put("host", "rack1-07");
      elsewhere.async(IronicClient::versions).join();
      MDC.remove("host");
      elsewhere.async(IronicClient::refreshVersions).join();
      assertThat(elsewhere.async(any -> MDC.get("ironicRequestId") + MDC.get("host")).join())
          .isEqualTo("nullnull");
    } finally {
      one.shutdownNow();
    }

    assertThat(contexts.get(0)).containsEntry("host", "rack1-07").containsKey("ironicRequestId");
    assertThat(contexts.get(1)).doesNotContainKey("host").containsKey("ironicRequestId");
  }

  @Test
  void areCountedForEachClient_alsoOfOneBuilder() {
    IronicClient.Builder builder = ironic.client();
    try (IronicClient one = builder.build();
        IronicClient two = builder.build()) {
      ironic.versions("1.1", "1.115");
      two.versions();

      assertThat(two.counters().reads()).isEqualTo(1);
      assertThat(one.counters().reads()).isZero();
    }
  }
}
