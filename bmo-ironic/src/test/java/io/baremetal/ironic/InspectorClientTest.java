package io.baremetal.ironic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.error.BadRequestException;
import io.baremetal.ironic.error.ConflictException;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.error.UnsupportedByServerException;
import io.baremetal.ironic.inspector.CreateIntrospectionRule;
import io.baremetal.ironic.inspector.IntrospectionData;
import io.baremetal.ironic.inspector.IntrospectionRule;
import io.baremetal.ironic.inspector.IntrospectionStatus;
import io.baremetal.ironic.inspector.Introspections;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.FakeInspector;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The client of the classic Inspector against one in memory, in simulated time. */
@Tag("ICN-11")
final class InspectorClientTest {

  private static final NodeRef NODE = NodeRef.of("rack1-07");

  private final TestClock time = TestClock.create();
  private final FakeIronic ironic = FakeIronic.builder().time(time).build();
  private final IronicClient nodes =
      IronicClient.builder().endpoint("http://ironic.test").httpClient(via(ironic)).build();
  private FakeInspector inspector = FakeInspector.beside(ironic);

  InspectorClientTest() {
    enrol("rack1-07");
  }

  private void enrol(String name) {
    nodes.nodes().create(CreateNode.builder().driver("fake-hardware").name(name).build());
  }

  @AfterEach
  void close() {
    nodes.close();
    inspector.close();
    ironic.close();
  }

  private static OkHttpClient via(FakeHandler fake) {
    return new OkHttpClient.Builder().addInterceptor(fake.asInterceptor()).build();
  }

  private InspectorClient client() {
    return InspectorClient.builder()
        .endpoint("http://inspector.test:5050/v1/")
        .httpClient(via(inspector))
        .retry(RetryPolicy.none())
        .auth(IronicAuth.keystoneToken(() -> "fake-token"))
        .build();
  }

  @Test
  void findsHardware_whenARunIsStarted() {
    Introspections runs = client().introspections();
    assertThat(runs.status(NODE)).isEmpty();

    runs.start(NODE);
    time.advance(Duration.ofSeconds(30));
    assertThat(runs.status(NODE).orElseThrow().state()).contains("waiting");
    assertThat(runs.status(NODE).orElseThrow().isOver()).isFalse();
    assertThat(runs.data(NODE)).isEmpty();
    time.advance(Duration.ofMinutes(10));

    IntrospectionStatus status = runs.status(NODE).orElseThrow();
    assertThat(status.hasSucceeded()).isTrue();
    assertThat(status.finishedAt().orElseThrow())
        .isAfter(status.startedAt().orElse(Instant.MAX))
        .isBefore(time.now());
    IntrospectionData data = runs.data(NODE).orElseThrow();
    assertThat(data.memoryMebibytes().orElseThrow())
        .isEqualTo(ironic.machineOf("rack1-07").hardware().memoryMebibytes());
    assertThat(data.inventory()).containsKeys("cpu", "disks", "interfaces");
    assertThat(data.text("boot_interface").orElseThrow()).startsWith("01-52-");
    assertThat(data.macs()).contains(data.bootInterface().orElseThrow());
    assertThat(nodes.ports().list(PortQuery.all()).toList()).hasSameSizeAs(data.macs());
    assertThat(runs.unprocessedData(NODE)).isPresent();
  }

  @Test
  void endsInAnError_whenARunIsAborted() {
    Introspections runs = client().introspections();
    runs.start(NODE, Introspections.Boot.BY_OTHERS);
    time.advance(Duration.ofSeconds(30));

    runs.abort(NODE);

    IntrospectionStatus status = runs.status(NODE).orElseThrow();
    assertThat(status.isOver()).isTrue();
    assertThat(status.hasSucceeded()).isFalse();
    assertThat(status.error().orElseThrow()).contains("operator");
  }

  @Test
  void processesAgain_whatThereIsOrWhatIsGiven() {
    Introspections runs = client().introspections();
    runs.start(NODE);
    time.advance(Duration.ofMinutes(10));

    runs.reapply(NODE);
    assertThat(runs.status(NODE).orElseThrow().flag("finished"))
        .as("what Inspector says of the run before")
        .contains(true);
    assertThat(runs.status(NODE).orElseThrow().isOver()).isFalse();
    time.advance(Duration.ofMinutes(1));
    runs.reapply(NODE, JsonNodeFactory.instance.objectNode().put("memory_mb", 4096));
    time.advance(Duration.ofMinutes(1));

    assertThat(runs.data(NODE).orElseThrow().memoryMebibytes()).hasValue(4096);
  }

  @Test
  void listsEveryRun_howeverManyPages() {
    inspector.faults().clear();
    for (int i = 0; i < 5; i++) {
      enrol("n" + i);
      client().introspections().start(NodeRef.of("n" + i));
    }
    // Inspector sends no link to the next page: two runs a page here.
    inspector
        .faults()
        .when(request -> request.path().equals("/v1/introspection"))
        .then((request, next) -> next.handle(limited(request)));

    List<IntrospectionStatus> all = client().introspections().list().toList();

    assertThat(all).hasSize(5).doesNotHaveDuplicates();
    assertThat(inspector.calls().count("GET /introspection")).isEqualTo(4);
  }

  private static FakeRequest limited(FakeRequest request) {
    String marker = request.query("marker").map(m -> "&marker=" + m).orElse("");
    return FakeRequest.of("GET", request.path() + "?limit=2" + marker)
        .withHeaders(request.headers());
  }

  @Test
  void keepsRules() {
    CreateIntrospectionRule rule =
        CreateIntrospectionRule.builder()
            .uuid("b4a5c1f8-0000-4000-8000-000000000001")
            .description("enough memory")
            .addConditions(Map.of("op", "lt", "field", "data://memory_mb", "value", 8192))
            .addActions(Map.of("action", "fail", "message", "too little"))
            .build();
    IntrospectionRule created = client().rules().create(rule);
    assertThatThrownBy(() -> client().rules().create(rule)).isInstanceOf(ConflictException.class);
    assertThat(client().rules().list().toList())
        .extracting(IntrospectionRule::uuid)
        .containsExactly(created.uuid());
    assertThat(client().rules().get(created.uuid()).json().path("conditions").size()).isEqualTo(1);
    client().rules().delete(created.uuid());
    assertThatThrownBy(() -> client().rules().get(created.uuid()))
        .isInstanceOf(NotFoundException.class);
    client().rules().deleteAll();
  }

  @Test
  void saysWhatInspectorSaid_whenItRefuses() {
    assertThatThrownBy(() -> client().introspections().start(NodeRef.of("nobody")))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("nobody could not be found");
    nodes.nodes().on(NODE).states().provision(ProvisionRequest.of(ProvisionVerb.MANAGE));
    time.advance(Duration.ofMinutes(1));
    nodes.nodes().on(NODE).states().provision(ProvisionRequest.of(ProvisionVerb.PROVIDE));
    time.advance(Duration.ofMinutes(30));
    assertThatThrownBy(() -> client().introspections().start(NODE))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("available");
  }

  @Test
  void asksForItsVersionOnce_andRefusesWhatTheServerIsTooOldFor() {
    inspector = FakeInspector.beside(ironic, 9);
    InspectorClient old = client();

    old.introspections().start(NODE);
    assertThatThrownBy(() -> old.introspections().unprocessedData(NODE))
        .isInstanceOf(UnsupportedByServerException.class)
        .hasMessageContaining("Inspector's unprocessed data")
        .hasMessageContaining("1.17");

    assertThat(inspector.calls().count("GET")).isEqualTo(1);
    assertThat(inspector.calls().mutating().get(0).request().headers())
        .containsEntry("X-OpenStack-Ironic-Inspector-API-Version", List.of("1.9"))
        .containsEntry("X-Auth-Token", List.of("fake-token"));
  }
}
