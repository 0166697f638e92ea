package io.baremetal.ironic.provisioner.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.IronicFaults;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What can go wrong with reading only what was written last, and what a rule that trusts that order
 * would miss. A fleet of sixty nodes stands for a large one.
 */
class LargeFleetTest {

  private static final int NODES = 60;

  private final TestClock time = TestClock.create();
  private final FakeIronic ironic = FakeIronic.builder().time(time).build();
  private final IronicClient client =
      IronicClient.builder()
          .endpoint("http://ironic.test")
          .httpClient(new OkHttpClient.Builder().addInterceptor(ironic.interceptor()).build())
          .retry(RetryPolicy.none())
          .nanoTime(time.nanoTime())
          .build();
  private final IronicFleet source = new IronicFleet(client, NodeRow.FIELDS, 10);
  private final FleetMonitor monitor =
      new FleetMonitor(
          source,
          new MonitorLimits(20, 10, 5, Duration.ofMinutes(1)),
          new MonitorTiming(
              time.clock(),
              time.nanoTime(),
              time.scheduler(),
              time.executor(),
              () -> 0.5,
              Duration.ofMillis(250)));
  private final Set<String> told = new LinkedHashSet<>();

  /** Reads the first page and believes that whatever is not on it is as it was. */
  private final class NaiveRule {

    private final Map<String, NodeRow> known = new HashMap<>();
    private final Set<String> noticed = new LinkedHashSet<>();

    NaiveRule() {
      source.all().forEach(node -> known.put(name(node), NodeRow.of(node)));
    }

    void look() {
      for (Node node : source.recent().next()) {
        NodeRow before = known.put(name(node), NodeRow.of(node));
        if (before == null || !before.showsSameStateAs(NodeRow.of(node))) {
          noticed.add(name(node));
        }
      }
    }
  }

  /** Lists all by date, and believes that whatever is not on the list is gone. */
  private Set<String> goneByDate() {
    Set<String> gone = new LinkedHashSet<>();
    ironic.nodes().forEach(node -> gone.add(node.field("name").asText()));
    source.recent().forEachRemaining(page -> page.forEach(node -> gone.remove(name(node))));
    return gone;
  }

  private static String name(Node node) {
    return node.name().orElseThrow();
  }

  LargeFleetTest() {
    for (int i = 0; i < NODES; i++) {
      enrol("n" + i);
      time.advance(Duration.ofSeconds(1));
    }
  }

  private void enrol(String name) {
    client.nodes().create(CreateNode.builder().driver("fake-hardware").name(name).build());
    client.nodes().on(NodeRef.of(name)).setMaintenance("fresh");
    client.nodes().on(NodeRef.of(name)).clearMaintenance();
  }

  private void watch() {
    monitor.onChange(row -> told.add(row.name().orElseThrow()));
    time.advance(Duration.ofSeconds(25));
    told.clear();
  }

  private void maintain(String name) {
    client.nodes().on(NodeRef.of(name)).setMaintenance("broken fan");
  }

  private List<String> listings() {
    List<String> queries = new ArrayList<>();
    ironic.calls().matching(call -> call.kind().equals("GET /nodes")).stream()
        .map(
            call ->
                call.request().query("sort_key").orElse("id")
                    + (call.request().query("marker").isPresent() ? " next" : ""))
        .forEach(queries::add);
    return queries;
  }

  @AfterEach
  void close() {
    monitor.close();
    client.close();
    ironic.close();
  }

  @Test
  void readsOnePageALook_andAllOnceAMinute_whenNothingHappens() {
    watch();
    int before = listings().size();
    time.advance(Duration.ofMinutes(10));

    List<String> read = listings().subList(before, listings().size());
    assertThat(read).filteredOn("id"::equals).hasSizeBetween(8, 11);
    assertThat(read).filteredOn("updated_at"::equals).hasSizeBetween(45, 60);
    assertThat(read).doesNotContain("updated_at next");
    assertThat(told).isEmpty();
  }

  @Test
  void noticesAChange_withOnePage() {
    watch();
    maintain("n7");
    time.advance(Duration.ofSeconds(11));
    assertThat(told).containsExactly("n7");
  }

  @Test
  void noticesAChange_behindAStormOfHeartbeats() {
    watch();
    NaiveRule naive = new NaiveRule();
    maintain("n7");
    time.advance(Duration.ofSeconds(1));
    for (int i = 20; i < 45; i++) {
      ironic.touch("n" + i);
    }

    naive.look();
    time.advance(Duration.ofSeconds(11));

    assertThat(naive.noticed).as("the naive rule stops before").isEmpty();
    assertThat(told).containsExactly("n7");
  }

  @Test
  void noticesAChange_thatAClockDatesBack() {
    ironic.skewClock("n50", Duration.ofHours(-1));
    watch();
    NaiveRule naive = new NaiveRule();
    maintain("n50");

    for (int i = 0; i < 7; i++) {
      naive.look();
      time.advance(Duration.ofSeconds(10));
    }

    assertThat(naive.noticed).as("never among the latest").isEmpty();
    assertThat(told).containsExactly("n50");
  }

  @Test
  void readsAlone_whatIsAwaitedAndDoesNotShow() {
    ironic.skewClock("n50", Duration.ofHours(-1));
    watch();
    NaiveRule naive = new NaiveRule();
    maintain("n50");
    monitor.awaitChange(ironic.node("n50").uuid());

    naive.look();
    time.advance(Duration.ofSeconds(3));

    assertThat(naive.noticed).isEmpty();
    assertThat(told).containsExactly("n50");
  }

  @Test
  void losesNoNode_thatWasNeverChanged() {
    for (int i = 0; i < 15; i++) {
      client.nodes().create(CreateNode.builder().driver("fake-hardware").name("new" + i).build());
    }
    watch();

    assertThat(goneByDate()).as("a list by date ends before those without").contains("new14");
    time.advance(Duration.ofMinutes(5));
    assertThat(monitor.fleet().orElseThrow().rows()).hasSize(NODES + 15);
    assertThat(told).isEmpty();
  }

  @Test
  void noticesThatANodeIsGone_whichNoPageShows() {
    watch();
    NaiveRule naive = new NaiveRule();
    ironic.forget("n7");

    for (int i = 0; i < 7; i++) {
      naive.look();
      time.advance(Duration.ofSeconds(10));
    }

    assertThat(naive.noticed).as("what is gone is on no page").isEmpty();
    assertThat(naive.known).containsKey("n7");
    assertThat(told).containsExactly("n7");
    assertThat(monitor.fleet().orElseThrow().rows()).hasSize(NODES - 1);
  }

  @Test
  void takesNoNodeForGone_thatMovedBetweenTwoPages() {
    watch();
    ironic
        .faults()
        .when(request -> request.query("marker").isPresent())
        .times(1)
        .then(IronicFaults.meanwhile(() -> ironic.touch("n45")));
    assertThat(goneByDate()).as("a list by date loses what moved up").containsExactly("n45");

    for (int i = 40; i < 60; i++) {
      ironic.touch("n" + i);
    }
    ironic
        .faults()
        .when(request -> request.query("marker").isPresent())
        .then(IronicFaults.meanwhile(() -> ironic.touch("n30")));
    time.advance(Duration.ofMinutes(2));

    assertThat(told).isEmpty();
    assertThat(monitor.fleet().orElseThrow().rows()).hasSize(NODES);
  }

  @Test
  void sweepsAtOnce_whenTheEndOfAPageIsDeletedMeanwhile() {
    watch();
    for (int i = NODES - 1; i >= 0; i--) {
      ironic.touch("n" + i);
      time.advance(Duration.ofMillis(1));
    }
    ironic
        .faults()
        .when(request -> request.query("marker").isPresent())
        .times(1)
        .then(
            (request, next) -> {
              String marker = request.query("marker").orElseThrow();
              told.add("deleted " + ironic.node(marker).name().orElseThrow());
              ironic.forget(marker);
              return next.handle(request);
            });
    time.advance(Duration.ofSeconds(11));

    assertThat(told).hasSize(2);
    assertThat(monitor.fleet().orElseThrow().rows()).hasSize(NODES - 1);
  }

  @Test
  void tellsOneAfterTheOther_whenIronicLostItsDatabase() {
    watch();
    NaiveRule naive = new NaiveRule();
    ironic.forgetEverything();
    naive.look();
    assertThat(naive.noticed).as("an empty page shows no change").isEmpty();
    assertThat(naive.known).as("the naive rule believes in nodes of the past").hasSize(NODES);

    time.advance(Duration.ofSeconds(11));
    assertThat(monitor.fleet().orElseThrow().rows()).isEmpty();
    assertThat(told).hasSizeLessThan(NODES);
    time.advance(Duration.ofSeconds(NODES / 5));
    assertThat(told).hasSize(NODES);
    assertThat(ironic.calls().count("GET /nodes/{node}")).isLessThanOrEqualTo(10);
  }

  @Test
  void tellsProvisionedHostsFirst() {
    NodeRow idle = row("a", "available");
    NodeRow busy = row("b", "active");
    assertThat(Loss.inOrder(List.of(idle, busy))).containsExactly(busy, idle);
    assertThat(Loss.isOfDatabase(1, 1)).isFalse();
    assertThat(Loss.isOfDatabase(2, 10)).isTrue();
    assertThat(Loss.isOfDatabase(9, 100)).isFalse();
    assertThat(Loss.isOfDatabase(10, 5000)).isTrue();
  }

  private static NodeRow row(String uuid, String state) {
    return NodeRow.of(
        Node.of(
            JsonNodeFactory.instance.objectNode().put("uuid", uuid).put("provision_state", state)));
  }
}
