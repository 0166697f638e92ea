package io.baremetal.ironic.provisioner.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Fleets of real size under the limits that the provisioner uses, told by what Ironic was asked.
 */
class HugeFleetTest {

  private static final Duration A_WHILE = Duration.ofMinutes(10);

  private final TestClock time = TestClock.create();
  private final FakeIronic ironic = FakeIronic.builder().time(time).build();
  private final IronicClient client =
      IronicClient.builder()
          .endpoint("http://ironic.test")
          .httpClient(new OkHttpClient.Builder().addInterceptor(ironic.interceptor()).build())
          .retry(RetryPolicy.none())
          .nanoTime(time.nanoTime())
          .build();
  private final FleetMonitor monitor =
      new FleetMonitor(
          new IronicFleet(client, NodeRow.FIELDS, MonitorLimits.standard().pageSize()),
          MonitorLimits.standard(),
          new MonitorTiming(
              time.clock(),
              time.nanoTime(),
              time.scheduler(),
              time.executor(),
              () -> 0.5,
              Duration.ofMillis(250)));
  private final Set<String> told = new TreeSet<>();
  private int made;

  @AfterEach
  void close() {
    monitor.close();
    client.close();
    ironic.close();
  }

  private void enrol(int nodes) {
    for (int i = 0; i < nodes; i++) {
      String uuid = uuid(made++);
      client.nodes().create(CreateNode.builder().driver("fake-hardware").uuid(uuid).build());
      ironic.touch(uuid);
    }
    time.advance(Duration.ofSeconds(1));
  }

  private static String uuid(int number) {
    return "%08d-0000-4000-8000-000000000000".formatted(number);
  }

  private void watch() {
    monitor.onChange(row -> told.add(row.uuid()));
    time.advance(Duration.ofSeconds(65));
    told.clear();
    ironic.calls().clear();
  }

  private List<String> listings() {
    return ironic.calls().matching(call -> call.kind().equals("GET /nodes")).stream()
        .map(
            call ->
                call.request().query("sort_key").orElse("id")
                    + (call.request().query("marker").isPresent() ? " next" : ""))
        .toList();
  }

  private long count(String kind) {
    return listings().stream().filter(kind::equals).count();
  }

  @Test
  void listsTheWholeFleetALook_upToAThousandNodes() {
    enrol(1000);
    watch();

    time.advance(A_WHILE);

    assertThat(listings()).containsOnly("id", "id next");
    assertThat(count("id")).as("one list a look").isBetween(55L, 65L);
    assertThat(count("id next")).as("a full page may not be the last").isEqualTo(count("id"));
    assertThat(ironic.calls().total()).as("and asks nothing else").isEqualTo(listings().size());
  }

  @Test
  void readsPages_fromOneMoreNodeOn() {
    enrol(1001);
    watch();

    time.advance(A_WHILE);

    assertThat(count("id")).as("sweeps").isBetween(9L, 10L);
    assertThat(count("id next")).as("a sweep takes two calls").isEqualTo(count("id"));
    assertThat(count("updated_at")).as("one page a look").isBetween(45L, 60L);
    assertThat(count("updated_at next")).isZero();
  }

  @Test
  void readsOnePageALook_andAllOnceAMinute_ofTenThousandNodes() {
    enrol(10_000);
    watch();

    time.advance(Duration.ofMinutes(3));

    assertThat(count("id")).as("sweeps").isBetween(2L, 3L);
    assertThat(count("id next")).as("the rest of each sweep").isEqualTo(10 * count("id"));
    assertThat(count("updated_at")).as("one page a look").isBetween(13L, 18L);
    assertThat(count("updated_at next")).isZero();
    assertThat(ironic.calls().total()).as("and asks nothing else").isEqualTo(listings().size());
    assertThat(told).isEmpty();
  }

  @Test
  void seesChangesAtOnce_amongTenThousandNodes_behindTheHeartbeatsOfThreeHundredAgents() {
    enrol(10_000);
    watch();
    client.nodes().on(NodeRef.of(uuid(7))).setMaintenance("broken fan");
    client.nodes().on(NodeRef.of(uuid(9_999))).setMaintenance("broken fan");
    time.advance(Duration.ofMillis(1));
    for (int i = 4_000; i < 4_300; i++) {
      ironic.touch(uuid(i));
    }
    ironic.calls().clear();

    time.advance(Duration.ofSeconds(11));

    assertThat(told).containsExactly(uuid(7), uuid(9_999));
    assertThat(count("updated_at next")).as("pages until all stands as before").isBetween(3L, 4L);
  }

  @Test
  void remembersNoMoreThanThereIs_whileNodesComeAndGo() {
    enrol(1_100);
    watch();
    int before = monitor.remembered();

    for (int gone = 0; gone < 600; gone += 60) {
      for (int i = gone; i < gone + 60; i++) {
        monitor.awaitChange(uuid(i));
        client.nodes().delete(NodeRef.of(uuid(i)));
      }
      enrol(60);
      time.advance(Duration.ofMinutes(2));
    }

    assertThat(monitor.fleet().orElseThrow().rows()).hasSize(1_100);
    assertThat(monitor.remembered()).isLessThanOrEqualTo(before);
  }
}
