package io.baremetal.checks.realservers.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.crd.Crds;
import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.provisioner.doctor.Diagnosis;
import io.baremetal.ironic.provisioner.doctor.Finding.Kind;
import io.baremetal.ironic.provisioner.doctor.IronicDoctor;
import io.baremetal.ironic.provisioner.doctor.RepairResult;
import io.baremetal.ironic.provisioner.doctor.RepairResult.Outcome;
import io.baremetal.ironic.wait.WaitOptions;
import io.baremetal.k8s.ClusterHostRegistry;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.FakeClusterBuilder;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The doctor on a real Ironic that is in the state of which users complain, with nodes of others
 * between. Hosts are looked up in an API server in memory.
 */
@NeedsRealServers(ServerKind.IRONIC)
final class RealDoctorTest {

  private static final PowerRequest ON = new PowerRequest(PowerRequest.Action.ON, Optional.empty());
  private static final WaitOptions SOON = WaitOptions.within(Duration.ofMinutes(2));

  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private final String namespace = "doctor-" + tag;
  private final AtomicLong nanos = new AtomicLong();
  private final List<Node> made = new ArrayList<>();
  private final FakeCluster cluster;
  private final KubernetesClient kubernetes;
  private final IronicClient ironic;
  private final IronicDoctor doctor;

  RealDoctorTest(RealIronic server) {
    FakeClusterBuilder builder =
        FakeCluster.builder()
            .with("{apiVersion: v1, kind: Namespace, metadata: {name: %s}}".formatted(namespace));
    Crds.all().forEach(crd -> builder.crd(crd.yaml()));
    cluster = builder.start();
    kubernetes = Fabric8Clients.onOneThread(cluster);
    ironic = IronicClient.builder().endpoint(server.url().toString()).build();
    doctor =
        IronicDoctor.of(ironic, ClusterHostRegistry.of(kubernetes, Set.of(namespace)), nanos::get);
  }

  @AfterEach
  void leaveNothing() {
    for (Node node : made) {
      try {
        ironic.nodes().on(node.ref()).setMaintenance("the test is over");
        ironic.waits().untilFree(node.ref(), SOON);
        ironic.nodes().delete(node.ref());
      } catch (NotFoundException gone) {
        assertThat(gone.status()).isEqualTo(404);
      }
    }
    ironic.close();
    kubernetes.close();
    cluster.close();
  }

  private Node node(Optional<String> name) {
    Node node =
        ironic
            .nodes()
            .create(
                CreateNode.builder()
                    .driver("fake-hardware")
                    .name(name)
                    .automatedClean(false)
                    .putDriverInterfaces("deploy", "fake")
                    .build());
    made.add(node);
    return node;
  }

  private Node nodeOf(String host) {
    return node(Optional.of(namespace + "~" + host));
  }

  private Node running(String host) {
    Node node = nodeOf(host);
    verb(node, ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE);
    // Ironic minds the power of a machine once it has seen it.
    ironic.nodes().on(node.ref()).states().power(ON);
    ironic.waits().untilFree(node.ref(), SOON);
    verb(node, ProvisionVerb.PROVIDE, ProvisionState.AVAILABLE);
    verb(node, ProvisionVerb.ACTIVE, ProvisionState.ACTIVE);
    ironic.waits().untilFree(node.ref(), SOON);
    return node;
  }

  private void verb(Node node, ProvisionVerb verb, ProvisionState end) {
    ironic.nodes().on(node.ref()).states().provision(ProvisionRequest.of(verb));
    assertThat(ironic.waits().untilState(node.ref(), end, SOON).provisionState()).contains(end);
  }

  private void host(String name, String mac) {
    cluster.apply(
        """
        apiVersion: metal3.io/v1alpha1
        kind: BareMetalHost
        metadata: {name: %s, namespace: %s}
        spec: {online: true, bootMACAddress: "%s"}
        """
            .formatted(name, namespace, mac));
  }

  private String mac(int number) {
    return "52:54:%s:%s:%s:%02x"
        .formatted(tag.substring(0, 2), tag.substring(2, 4), tag.substring(4, 6), number);
  }

  private void port(Node node, String mac) {
    ironic.ports().create(CreatePort.builder().nodeUuid(node.uuid()).address(mac).build());
  }

  private Optional<String> holder(String mac) {
    return ironic
        .ports()
        .list(PortQuery.ofAddress(mac))
        .first()
        .flatMap(port -> port.node())
        .map(NodeRef::text);
  }

  private Diagnosis examineTwice() {
    doctor.examine();
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    return doctor.examine();
  }

  private static Stream<String> nodes(Diagnosis diagnosis, Kind kind) {
    return diagnosis.of(kind).stream().flatMap(finding -> finding.nodeUuid().stream());
  }

  @Test
  void mendsWhatUsersCureByWipingTheDatabase_andTouchesNothingElse() {
    Node gone = nodeOf("gone");
    Node ran = running("ran");
    Node stuck = nodeOf("stuck");
    ironic.nodes().on(stuck.ref()).setMaintenance("left by somebody");
    host("stuck", mac(1));
    Node right = nodeOf("demo");
    Node nameless = node(Optional.empty());
    port(nameless, mac(2));
    host("demo", mac(2));
    Node neighbour = nodeOf("neighbour");
    host("neighbour", mac(3));
    host("plain", mac(4));
    Node plain = nodeOf("plain");
    port(neighbour, mac(4));
    List<Node> foreign = strangers();
    List<Node> before = now(foreign);

    Diagnosis diagnosis = examineTwice();

    assertThat(nodes(diagnosis, Kind.ORPHAN)).contains(gone.uuid(), ran.uuid());
    assertThat(nodes(diagnosis, Kind.POWER_ENFORCED)).containsExactly(ran.uuid());
    assertThat(nodes(diagnosis, Kind.STUCK_MAINTENANCE)).containsExactly(stuck.uuid());
    assertThat(nodes(diagnosis, Kind.MISPLACED_PORT))
        .containsExactlyInAnyOrder(nameless.uuid(), neighbour.uuid());
    assertThat(nodes(diagnosis, Kind.FOREIGN)).containsAll(uuids(foreign));
    assertThat(planned(diagnosis)).doesNotContainAnyElementsOf(uuids(foreign));

    mend(diagnosis, List.of(ran, nameless, neighbour));

    assertThat(List.of(gone, ran, nameless)).noneMatch(this::exists);
    assertThat(ironic.nodes().get(stuck.ref()).maintenance()).contains(false);
    assertThat(holder(mac(2))).contains(right.uuid());
    assertThat(holder(mac(4))).contains(plain.uuid());
    assertThat(now(foreign)).as("not even a time has changed").isEqualTo(before);
    assertThat(doctor.examine().plan().repairs()).isEmpty();
  }

  private List<Node> strangers() {
    Node nameless = node(Optional.empty());
    port(nameless, mac(9));
    Node named = node(Optional.of("rack-" + tag));
    return List.of(nameless, named, node(Optional.of("another-" + tag + "~demo")));
  }

  /** First without, then with a confirmation of these nodes, which only then may be touched. */
  private void mend(Diagnosis diagnosis, List<Node> confirmed) {
    List<Node> untouched = now(confirmed);
    assertThat(doctor.execute(diagnosis.plan(), Set.of()))
        .extracting(RepairResult::outcome)
        .containsOnly(Outcome.DONE, Outcome.NOT_CONFIRMED);
    assertThat(now(confirmed)).isEqualTo(untouched);

    assertThat(doctor.execute(doctor.examine().plan(), Set.copyOf(uuids(confirmed))))
        .extracting(RepairResult::outcome)
        .containsOnly(Outcome.DONE);
  }

  @Test
  void leavesPowerAlone_andStopsWhenSomebodyElseWasQuicker() {
    Node ran = running("ran");
    Diagnosis diagnosis = examineTwice();
    ironic.nodes().on(ran.ref()).setMaintenance("I am working on it");

    assertThat(doctor.execute(diagnosis.handsOff(), Set.of(ran.uuid())))
        .extracting(RepairResult::outcome)
        .containsExactly(Outcome.CHANGED);

    ironic.nodes().on(ran.ref()).clearMaintenance();
    assertThat(doctor.execute(doctor.examine().handsOff(), Set.of(ran.uuid())))
        .extracting(RepairResult::outcome)
        .containsExactly(Outcome.DONE);
    assertThat(ironic.nodes().get(ran.ref()).maintenance()).contains(true);
  }

  private boolean exists(Node node) {
    return ironic.nodes().find(node.ref()).isPresent();
  }

  private List<Node> now(List<Node> nodes) {
    return nodes.stream().map(node -> ironic.nodes().get(node.ref())).toList();
  }

  private static List<String> uuids(List<Node> nodes) {
    return nodes.stream().map(Node::uuid).toList();
  }

  private static List<String> planned(Diagnosis diagnosis) {
    return diagnosis.plan().repairs().stream().map(repair -> repair.nodeUuid()).toList();
  }
}
