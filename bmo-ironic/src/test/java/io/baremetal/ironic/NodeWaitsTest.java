package io.baremetal.ironic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.error.CallCancelledException;
import io.baremetal.ironic.error.NodeAstrayException;
import io.baremetal.ironic.error.NodeGoneException;
import io.baremetal.ironic.error.OperationFailedException;
import io.baremetal.ironic.error.WaitTimeoutException;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.wait.WaitOptions;
import io.baremetal.ironic.wait.WaitOutcome;
import io.baremetal.ironic.wait.WaitReport;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waiting for an Ironic that takes its time; the time is simulated. */
final class NodeWaitsTest {

  private static final WaitOptions AN_HOUR = WaitOptions.within(Duration.ofHours(1));

  private final TestClock time = TestClock.create();
  private final FakeIronic ironic = FakeIronic.builder().time(time).build();
  private final TravellingScheduler scheduler = new TravellingScheduler(time);
  private final IronicClient client =
      IronicClient.builder()
          .endpoint("http://ironic.test:6385")
          .retry(RetryPolicy.none())
          .nanoTime(time.nanoTime())
          .scheduler(scheduler)
          .httpClient(new OkHttpClient.Builder().addInterceptor(ironic.interceptor()).build())
          .build();

  @AfterEach
  void close() {
    client.close();
    scheduler.shutdownNow();
  }

  private NodeRef create(String name) {
    return client
        .nodes()
        .create(
            CreateNode.builder()
                .driver("redfish")
                .name(name)
                .putDriverInfo("redfish_address", "https://192.0.2.7")
                .putDriverInfo("redfish_system_id", "/redfish/v1/Systems/" + name)
                .putDriverInfo("redfish_username", "admin")
                .putDriverInfo("redfish_password", "secret")
                .build())
        .ref();
  }

  private void ask(NodeRef node, ProvisionVerb verb) {
    client.nodes().on(node).states().provision(ProvisionRequest.of(verb));
  }

  private NodeRef manageable(String name) {
    NodeRef node = create(name);
    ask(node, ProvisionVerb.MANAGE);
    client.waits().untilState(node, ProvisionState.MANAGEABLE, AN_HOUR);
    return node;
  }

  @Test
  void endsWhenTheNodeIsThereAndFree() {
    NodeRef node = manageable("a");
    List<String> seen = new ArrayList<>();
    ask(node, ProvisionVerb.PROVIDE);

    Node end =
        client
            .waits()
            .untilState(
                node,
                ProvisionState.AVAILABLE,
                WaitOptions.builder()
                    .timeout(Duration.ofHours(1))
                    .onChange(n -> seen.add(n.text("provision_state").orElse("")))
                    .build());

    assertThat(end.reservation()).isEmpty();
    assertThat(seen).contains("cleaning", "clean wait").last().isEqualTo("available");
    ask(node, ProvisionVerb.MANAGE);
  }

  @Test
  void failsWithTheReason_whenVerificationFallsBack() {
    NodeRef node = create("b");
    ironic.machineOf("b").unreachable();
    ask(node, ProvisionVerb.MANAGE);

    assertThatThrownBy(() -> client.waits().untilState(node, ProvisionState.MANAGEABLE, AN_HOUR))
        .isInstanceOfSatisfying(
            OperationFailedException.class,
            e -> {
              assertThat(e.state()).contains("enroll");
              assertThat(e.lastError()).isPresent();
            });
  }

  @Test
  void failsWithTheReason_whenTheOperationFailed() {
    NodeRef node = manageable("c");
    client
        .nodes()
        .on(node)
        .states()
        .provision(ProvisionRequest.clean(List.of(NodeStep.of("raid", "nonsense"))));

    assertThatThrownBy(() -> client.waits().untilState(node, ProvisionState.MANAGEABLE, AN_HOUR))
        .isInstanceOf(OperationFailedException.class)
        .hasMessageContaining("clean failed");
  }

  @Test
  void saysSo_whenTheNodeRestsElsewhere() {
    NodeRef node = manageable("d");

    assertThatThrownBy(() -> client.waits().untilState(node, ProvisionState.ACTIVE, AN_HOUR))
        .isInstanceOf(NodeAstrayException.class)
        .hasMessageContaining("manageable");
  }

  @Test
  void saysSo_whenTheNodeIsGone() {
    NodeRef node = NodeRef.of("nobody");

    assertThatThrownBy(() -> client.waits().untilState(node, ProvisionState.ACTIVE, AN_HOUR))
        .isInstanceOf(NodeGoneException.class);
  }

  @Test
  void givesUp_whenTheTimeIsOver() {
    NodeRef node = manageable("e");
    ask(node, ProvisionVerb.PROVIDE);

    assertThatThrownBy(
            () ->
                client
                    .waits()
                    .untilState(
                        node, ProvisionState.AVAILABLE, WaitOptions.within(Duration.ofSeconds(3))))
        .isInstanceOf(WaitTimeoutException.class);
  }

  @Test
  void outlivesAnIronicThatIsAway() {
    NodeRef node = create("f");
    ask(node, ProvisionVerb.MANAGE);
    ironic.faults().when(request -> true).times(4).then(Fault.lostRequest());

    assertThat(client.waits().untilState(node, ProvisionState.MANAGEABLE, AN_HOUR).provisionState())
        .contains(ProvisionState.MANAGEABLE);
  }

  @Test
  void looksAtManyNodesWithOneList() {
    List<NodeRef> nodes =
        IntStream.range(0, 12).mapToObj(i -> NodeRef.of(create("m" + i).text())).toList();
    nodes.forEach(node -> ask(node, ProvisionVerb.MANAGE));
    long before = client.counters().count("GET", "/v1/nodes/{node}");

    WaitReport report = client.waits().untilState(nodes, ProvisionState.MANAGEABLE, AN_HOUR);

    assertThat(report.allArrived()).isTrue();
    assertThat(report.outcomes()).hasSize(12).containsKeys(nodes.get(0));
    assertThat(client.counters().count("GET", "/v1/nodes/{node}") - before).isZero();
  }

  @Test
  void tellsEachNodesFate_whenSomeFail() {
    NodeRef good = create("good");
    NodeRef bad = create("bad");
    ironic.machineOf("bad").unreachable();
    ask(good, ProvisionVerb.MANAGE);
    ask(bad, ProvisionVerb.MANAGE);

    WaitReport report =
        client.waits().untilState(List.of(good, bad), ProvisionState.MANAGEABLE, AN_HOUR);

    assertThat(report.missing()).containsExactly(bad);
    assertThat(report.outcomes().get(bad)).isInstanceOf(WaitOutcome.Failed.class);
  }

  @Test
  void waitsForAReboot_thatEndsWhereItBegan() {
    NodeRef node = manageable("g");
    client.nodes().on(node).states().power(PowerRequest.of(PowerRequest.Action.ON));
    client.waits().untilPower(node, PowerState.ON, AN_HOUR);
    client.nodes().on(node).states().power(PowerRequest.of(PowerRequest.Action.REBOOT));

    Node end = client.waits().untilPower(node, PowerState.ON, AN_HOUR);

    assertThat(end.targetPowerState()).isEmpty();
    client.nodes().update(node, JsonPatch.builder().add("/extra/a", 1).build());
  }

  @Test
  void isGivenUp_whenTheThreadIsInterrupted() {
    NodeRef node = manageable("h");
    ask(node, ProvisionVerb.PROVIDE);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> client.waits().untilState(node, ProvisionState.AVAILABLE, AN_HOUR))
        .isInstanceOf(CallCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
