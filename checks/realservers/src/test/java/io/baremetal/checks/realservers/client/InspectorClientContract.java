package io.baremetal.checks.realservers.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.error.BadRequestException;
import io.baremetal.ironic.error.ConflictException;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.inspector.CreateIntrospectionRule;
import io.baremetal.ironic.inspector.IntrospectionData;
import io.baremetal.ironic.inspector.IntrospectionRule;
import io.baremetal.ironic.inspector.IntrospectionStatus;
import io.baremetal.ironic.inspector.Introspections.Boot;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.PortQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the client of the classic Inspector promises. */
abstract class InspectorClientContract extends ClientContract {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_MILLIS = 50;

  private final InspectorSite site;
  private final InspectorClient inspector;

  InspectorClientContract(InspectorSite site) {
    super(site);
    this.site = site;
    this.inspector = site.inspector().build();
  }

  @AfterEach
  final void closeInspector() {
    inspector.close();
  }

  /** A node that Inspector can find again, by the address of its one port. */
  private Node known(String suffix, String mac) {
    Node node = create(suffix);
    ironic().ports().create(CreatePort.builder().nodeUuid(node.uuid()).address(mac).build());
    return node;
  }

  private Node known(String suffix) {
    return known(suffix, mac());
  }

  private static String report(String mac, int mebibytes) {
    return """
    {"inventory": {
      "interfaces": [{"name": "eth0", "mac_address": "%s", "has_carrier": true}],
      "cpu": {"architecture": "x86_64", "count": 4},
      "memory": {"physical_mb": %d},
      "disks": [{"name": "/dev/sda", "size": 53687091200}],
      "bmc_address": null,
      "boot": {"current_boot_mode": "uefi"}},
     "root_disk": {"name": "/dev/sda", "size": 53687091200},
     "boot_interface": "01-%s"}
    """
        .formatted(mac, mebibytes, mac.replace(':', '-'));
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private IntrospectionStatus status(Node node) {
    return inspector.introspections().status(node.ref()).orElseThrow();
  }

  private IntrospectionStatus until(Node node, Predicate<IntrospectionStatus> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    IntrospectionStatus status = status(node);
    while (!wanted.test(status)) {
      assertThat(System.nanoTime()).as("still " + status).isLessThan(end);
      pause();
      status = status(node);
    }
    return status;
  }

  private IntrospectionStatus untilOver(Node node) {
    return until(node, IntrospectionStatus::isOver);
  }

  /** Data that is processed again is taken up a little after the request was answered. */
  private IntrospectionStatus untilOverAgain(Node node, IntrospectionStatus before) {
    return until(node, now -> now.isOver() && isLater(now, before));
  }

  private static boolean isLater(IntrospectionStatus now, IntrospectionStatus before) {
    return now.finishedAt().orElseThrow().isAfter(before.finishedAt().orElseThrow());
  }

  private IntrospectionStatus untilWaiting(Node node) {
    return until(node, status -> status.state().filter("waiting"::equals).isPresent());
  }

  private static void pause() {
    try {
      boolean unused = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private IntrospectionStatus look(Node node, String mac) {
    inspector.introspections().start(node.ref(), Boot.BY_OTHERS);
    untilWaiting(node);
    site.bootRamdisk(report(mac, 8192));
    return untilOver(node);
  }

  @Test
  void findsHardware_whenTheRamdiskReports() {
    String mac = mac();
    Node node = known("find", mac);
    assertThat(inspector.introspections().status(node.ref())).isEmpty();
    assertThat(inspector.introspections().data(node.ref())).isEmpty();
    assertThat(inspector.introspections().unprocessedData(node.ref())).isEmpty();

    IntrospectionStatus status = look(node, mac);

    assertThat(status.error()).isEmpty();
    assertThat(status.hasSucceeded()).isTrue();
    assertThat(status.state()).contains("finished");
    assertThat(status.uuid()).contains(node.uuid());
    assertThat(status.finishedAt().orElseThrow()).isAfter(status.startedAt().orElseThrow());
    IntrospectionData data = inspector.introspections().data(node.ref()).orElseThrow();
    assertThat(data.inventory()).containsKeys("cpu", "disks", "interfaces", "memory");
    assertThat(data.allInterfaces()).isNotEmpty();
    assertThat(data.memoryMebibytes().orElseThrow()).isGreaterThanOrEqualTo(8192);
    assertThat(data.cpus().orElseThrow()).isPositive();
    assertThat(data.cpuArchitecture()).contains("x86_64");
    assertThat(data.bootInterface()).contains(mac);
    assertThat(data.macs()).contains(mac);
    assertThat(ironic().ports().list(PortQuery.ofNode(node.ref())).toList())
        .hasSameSizeAs(data.macs());
    assertThat(inspector.introspections().unprocessedData(node.ref()).orElseThrow().inventory())
        .isEqualTo(data.inventory());
  }

  @Test
  void processesAgain_whatThereIsOrWhatIsGiven() {
    String mac = mac();
    Node node = known("again", mac);
    IntrospectionStatus first = look(node, mac);
    ObjectNode given = json(report(mac, 4096)).put("memory_mb", 4096);

    inspector.introspections().reapply(node.ref());
    IntrospectionStatus second = untilOverAgain(node, first);
    inspector.introspections().reapply(node.ref(), given);
    IntrospectionStatus third = untilOverAgain(node, second);

    assertThat(List.of(first, second, third)).allMatch(IntrospectionStatus::hasSucceeded);
    assertThat(inspector.introspections().data(node.ref()).orElseThrow().memoryMebibytes())
        .hasValue(4096);
  }

  @Test
  void hasNothingToProcessAgain_beforeTheFirstReport() {
    Node node = known("nothing");

    assertThatThrownBy(() -> inspector.introspections().reapply(node.ref()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void endsInAnError_whenARunIsAborted() {
    Node node = known("abort");
    site.silence(node);
    inspector.introspections().start(node.ref(), Boot.BY_OTHERS);
    untilWaiting(node);
    assertThat(status(node).isOver()).isFalse();
    assertThat(inspector.introspections().data(node.ref())).isEmpty();

    inspector.introspections().abort(node.ref());
    IntrospectionStatus aborted = untilOver(node);
    inspector.introspections().abort(node.ref());

    assertThat(aborted.hasSucceeded()).isFalse();
    assertThat(aborted.state()).contains("error");
    assertThat(aborted.error().orElseThrow()).contains("Canceled by operator");
    assertThat(untilOver(node).json()).isEqualTo(aborted.json());
  }

  @Test
  void startsOver_whenItIsToldToWhileItWaits() {
    String mac = mac();
    Node node = known("over", mac);
    site.silence(node);
    inspector.introspections().start(node.ref(), Boot.BY_OTHERS);
    IntrospectionStatus first = untilWaiting(node);

    IntrospectionStatus second = look(node, mac);

    assertThat(second.hasSucceeded()).isTrue();
    assertThat(second.startedAt().orElseThrow()).isAfter(first.startedAt().orElseThrow());
  }

  @Test
  void switchesTheMachineOn_whenItIsToBootIt() {
    Node node = known("boot");
    site.silence(node);
    inspector.introspections().start(node.ref());

    untilWaiting(node);

    ironic().waits().untilPower(node.ref(), PowerState.ON, SOON);
    inspector.introspections().abort(node.ref());
    untilOver(node);
  }

  @Test
  void listsEveryRun_howeverManyPages() {
    List<String> started = new ArrayList<>();
    for (String suffix : List.of("one", "two", "three")) {
      Node node = known(suffix);
      inspector.introspections().start(node.ref(), Boot.BY_OTHERS);
      started.add(0, node.uuid());
    }
    try (InspectorClient short2 = site.inspector().httpClient(pagesOfTwo()).build()) {
      List<String> found =
          short2.introspections().list().toList().stream()
              .map(status -> status.uuid().orElseThrow())
              .toList();

      assertThat(found).doesNotHaveDuplicates().containsSubsequence(started);
      assertThat(short2.counters().count("GET", "/v1/introspection")).isGreaterThan(1);
    }
    for (String node : started) {
      inspector.introspections().abort(NodeRef.of(node));
    }
  }

  private static OkHttpClient pagesOfTwo() {
    Interceptor limit =
        chain -> {
          Request asked = chain.request();
          return chain.proceed(
              asked.url().encodedPath().endsWith("/introspection")
                  ? asked
                      .newBuilder()
                      .url(asked.url().newBuilder().addQueryParameter("limit", "2").build())
                      .build()
                  : asked);
        };
    return new OkHttpClient.Builder().addInterceptor(limit).build();
  }

  private CreateIntrospectionRule.Builder rule(String uuid) {
    return CreateIntrospectionRule.builder()
        .uuid(uuid)
        .description(name("memory"))
        .scope(name("scope"))
        .addConditions(Map.of("op", "lt", "field", "data://memory_mb", "value", 1))
        .addActions(Map.of("action", "fail", "message", "too little"));
  }

  @Test
  void keepsRules() {
    String uuid = UUID.randomUUID().toString();
    CreateIntrospectionRule rule = rule(uuid).build();

    IntrospectionRule created = inspector.rules().create(rule);

    assertThat(created.uuid()).isEqualTo(uuid);
    assertThat(created.description()).contains(name("memory"));
    assertThatThrownBy(() -> inspector.rules().create(rule)).isInstanceOf(ConflictException.class);
    assertThat(inspector.rules().list().toList())
        .extracting(IntrospectionRule::uuid)
        .contains(uuid);
    IntrospectionRule whole = inspector.rules().get(uuid);
    assertThat(whole.json().path("scope").asText()).isEqualTo(name("scope"));
    assertThat(whole.json().path("conditions").path(0).path("op").asText()).isEqualTo("lt");
    assertThat(whole.json().path("actions").path(0).path("message").asText())
        .isEqualTo("too little");
    inspector.rules().delete(uuid);
    assertThatThrownBy(() -> inspector.rules().get(uuid)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> inspector.rules().delete(uuid)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void removesAllRules() {
    inspector.rules().create(rule(UUID.randomUUID().toString()).build());

    inspector.rules().deleteAll();

    assertThat(inspector.rules().list().toList()).isEmpty();
  }

  @Test
  void refusesRulesThatDoNothingItKnows() {
    String uuid = UUID.randomUUID().toString();
    CreateIntrospectionRule idle = rule(uuid).actions(List.of()).build();
    CreateIntrospectionRule odd = rule(uuid).addActions(Map.of("action", "fly")).build();

    assertThatThrownBy(() -> inspector.rules().create(idle))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("actions");
    assertThatThrownBy(() -> inspector.rules().create(odd))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("fly");
  }

  @Test
  void refusesNodes_thatAreNotThereOrInUse() {
    NodeRef nobody = NodeRef.of(name("nobody"));
    assertThatThrownBy(() -> inspector.introspections().start(nobody))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining(name("nobody"));
    assertThatThrownBy(() -> inspector.introspections().abort(nobody))
        .isInstanceOf(NotFoundException.class);
    assertThat(inspector.introspections().status(nobody)).isEmpty();
    Node used = known("used");
    verb(used, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    verb(used, ProvisionVerb.PROVIDE, ProvisionState.AVAILABLE);

    assertThatThrownBy(() -> inspector.introspections().start(used.ref(), Boot.BY_OTHERS))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("available");
  }
}
