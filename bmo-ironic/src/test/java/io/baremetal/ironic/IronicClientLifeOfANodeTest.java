package io.baremetal.ironic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.error.DuplicateException;
import io.baremetal.ironic.error.InvalidStateException;
import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.MaintenanceException;
import io.baremetal.ironic.error.NodeLockedException;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.error.StateConflictException;
import io.baremetal.ironic.error.UnauthorizedException;
import io.baremetal.ironic.error.UnsupportedByServerException;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.ConfigDrive;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeHandle;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.Progress;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.FakeIronicBuilder;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** The client against an Ironic that has its own state and its own mind. */
final class IronicClientLifeOfANodeTest {

  private static final Duration LIMIT = Duration.ofHours(1);
  private static final NodeRef NODE = NodeRef.of("ns~h");

  private final TestClock time = TestClock.create();
  private FakeIronic ironic = FakeIronic.builder().time(time).build();
  private IronicClient client = connect();

  private IronicClient connect() {
    return settings().build();
  }

  private IronicClient.Builder settings() {
    return IronicClient.builder()
        .endpoint("http://ironic.test:6385")
        .retry(RetryPolicy.none())
        .httpClient(new OkHttpClient.Builder().addInterceptor(ironic.interceptor()).build());
  }

  private void reconnect(FakeIronicBuilder other) {
    ironic = other.time(time).build();
    client = connect();
  }

  private Node create() {
    Node node =
        client
            .nodes()
            .create(
                CreateNode.builder()
                    .driver("redfish")
                    .name("ns~h")
                    .putDriverInfo("redfish_address", "https://192.0.2.7")
                    .putDriverInfo("redfish_system_id", "/redfish/v1/Systems/1")
                    .putDriverInfo("redfish_username", "admin")
                    .putDriverInfo("redfish_password", "secret")
                    .putDriverInterfaces("boot", "redfish-virtual-media")
                    .build());
    client
        .ports()
        .create(CreatePort.builder().nodeUuid(node.uuid()).address("52:54:00:00:00:01").build());
    return node;
  }

  private NodeHandle node() {
    return client.nodes().on(NODE);
  }

  private void bring(ProvisionRequest request, ProvisionState to) {
    node().states().provision(request);
    time.runUntil(
        () -> Progress.towards(to, client.nodes().get(NODE)) instanceof Progress.Arrived, LIMIT);
  }

  private void bring(ProvisionVerb verb, ProvisionState to) {
    bring(ProvisionRequest.of(verb), to);
  }

  private void setImage() {
    Node node = client.nodes().get(NODE);
    client
        .nodes()
        .update(
            node.ref(),
            JsonPatch.against(node)
                .set("instance_uuid", "11111111-2222-3333-4444-555555555555")
                .set("instance_info", "image_source", "http://images.test/a.qcow2")
                .set("instance_info", "image_checksum", "http://images.test/a.qcow2.sha256sum")
                .build());
  }

  @Test
  void takesANodeFromRegistrationToItsEnd() {
    Node created = create();
    assertThat(created.provisionState()).contains(ProvisionState.ENROLL);
    assertThat(created.isMasked("driver_info", "redfish_password")).isTrue();

    bring(ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    assertThat(node().inventory()).isEmpty();
    bring(ProvisionVerb.INSPECT, ProvisionState.MANAGEABLE);
    assertThat(node().inventory().orElseThrow().inventory()).containsKeys("cpu", "interfaces");
    bring(ProvisionVerb.PROVIDE, ProvisionState.AVAILABLE);
    setImage();
    bring(
        ProvisionRequest.deploy(ConfigDrive.of(Map.of("meta_data", Map.of("name", "h")))),
        ProvisionState.ACTIVE);
    assertThat(ironic.machineOf("ns~h").installedImage()).contains("http://images.test/a.qcow2");
    bring(ProvisionVerb.DELETED, ProvisionState.AVAILABLE);
    client.nodes().delete(NODE);

    assertThat(client.nodes().find(NODE)).isEmpty();
    assertThat(client.ports().list(PortQuery.all())).isEmpty();
  }

  @Test
  void switchesPower() {
    create();
    bring(ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);

    node().states().power(PowerRequest.of(PowerRequest.Action.ON));
    assertThat(client.nodes().get(NODE).targetPowerState()).contains(PowerState.ON);
    time.runUntil(() -> client.nodes().get(NODE).reservation().isEmpty(), LIMIT);

    assertThat(client.nodes().get(NODE).powerState()).contains(PowerState.ON);
  }

  @Test
  void readsAllPages_whateverTheServerCapsThemAt() {
    reconnect(FakeIronic.builder().maxLimit(2));
    for (int i = 0; i < 5; i++) {
      client.nodes().create(CreateNode.builder().driver("redfish").name("n" + i).build());
    }

    assertThat(client.nodes().list(NodeQuery.builder().driver("redfish").pageSize(100).build()))
        .extracting(node -> node.name().orElseThrow())
        .containsExactly("n0", "n1", "n2", "n3", "n4");
  }

  @Test
  void tellsRefusalsApart_whileANodeIsYoung() {
    create();

    assertThatThrownBy(this::create).isInstanceOf(DuplicateException.class);
    assertThatThrownBy(() -> node().states().provision(ProvisionRequest.of(ProvisionVerb.ACTIVE)))
        .isInstanceOf(InvalidStateException.class);
    assertThatThrownBy(() -> client.nodes().get(NodeRef.of("other")))
        .isInstanceOf(NotFoundException.class);
    node().states().provision(ProvisionRequest.of(ProvisionVerb.MANAGE));
    assertThatThrownBy(() -> node().states().provision(ProvisionRequest.of(ProvisionVerb.MANAGE)))
        .isInstanceOf(NodeLockedException.class);
  }

  @Test
  void tellsRefusalsApart_whenANodeIsInUse() {
    create();
    bring(ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    bring(ProvisionVerb.PROVIDE, ProvisionState.AVAILABLE);

    node().setMaintenance("hands off");
    time.runUntil(() -> client.nodes().get(NODE).reservation().isEmpty(), LIMIT);
    assertThatThrownBy(() -> node().states().provision(ProvisionRequest.of(ProvisionVerb.ACTIVE)))
        .isInstanceOf(MaintenanceException.class);
    node().clearMaintenance();
    time.runUntil(() -> client.nodes().get(NODE).reservation().isEmpty(), LIMIT);
    setImage();
    bring(ProvisionVerb.ACTIVE, ProvisionState.ACTIVE);
    assertThatThrownBy(() -> client.nodes().delete(NODE))
        .isInstanceOf(StateConflictException.class);
  }

  @Test
  void asksNothing_thatTheServerIsTooOldFor() {
    reconnect(FakeIronic.builder().apiVersions(1, 82));
    create();
    int before = ironic.calls().total();

    assertThatThrownBy(() -> node().virtualMedia().list())
        .isInstanceOf(UnsupportedByServerException.class);
    assertThat(ironic.calls().total()).isEqualTo(before);
    assertThat(client.nodes().get(NODE).driver()).contains("redfish");
  }

  @Test
  void showsCredentials_whenTheServerWantsThem() {
    reconnect(FakeIronic.builder().basicAuth("admin", "sesame"));

    assertThat(client.versions().newest()).hasToString("1.115");
    assertThatThrownBy(() -> client.drivers().list()).isInstanceOf(UnauthorizedException.class);
    try (IronicClient known = settings().auth(IronicAuth.basic("admin", "sesame")).build()) {
      assertThat(known.drivers().list()).isNotEmpty();
    }
  }

  @Test
  void doesNotRegisterTwice_whenTheAnswerIsLost() {
    ironic.failNext("POST /nodes", Fault.lostReply());

    assertThatThrownBy(this::create).isInstanceOf(IronicConnectionException.class);

    assertThat(ironic.nodes()).hasSize(1);
    assertThat(client.nodes().find(NODE)).isPresent();
  }
}
