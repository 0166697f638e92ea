package io.baremetal.k8s.functional;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.k8s.HostOperator;
import io.baremetal.k8s.config.HostOperatorConfig;
import io.baremetal.k8s.config.LeaseSettings;
import io.baremetal.k8s.internal.cluster.TestClusters;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.traffic.ClusterRequest;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.provisioner.FakeProvisioner;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** A cluster, machines, and a real operator between them, on one thread and simulated time. */
final class HostWorld {

  private static final String NAMESPACE = "metal3";
  private static final String KIND = "BareMetalHost";

  final TestClock time;
  final FakeCluster cluster;
  final FakeProvisioner machines;

  private final List<String> states = new ArrayList<>();

  HostWorld(TestClock time, FakeProvisioner machines) {
    this.time = time;
    this.machines = machines;
    this.cluster = TestClusters.prepared().clock(time.clock()).scheduler(time.scheduler()).start();
    cluster.watch(KIND, NAMESPACE, event -> note(event.object()));
  }

  static HostWorld create() {
    TestClock time = TestClock.create();
    return new HostWorld(time, FakeProvisioner.on(time));
  }

  /** An operator on the shared threads of this world. */
  HostOperator startOperator(String identity) {
    return startOperator(identity, time.scheduler());
  }

  /** An operator on threads of its own; ending them is a crash. */
  HostOperator startOperator(String identity, ScheduledExecutorService threads) {
    HostOperator operator =
        HostOperator.builder(Fabric8Clients.onOneThread(cluster), machines)
            .config(
                HostOperatorConfig.builder()
                    .lease(LeaseSettings.builder().namespace(NAMESPACE).identity(identity).build())
                    .build())
            .clock(time.clock())
            .nanos(time.nanoTime())
            .scheduler(threads)
            .executor(threads)
            .jitter(() -> 0.5)
            .start();
    time.runUntilIdle();
    return operator;
  }

  /** The host of ICN's wiki page. */
  void applyDemoHost() {
    cluster.apply(
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: demo-user-data, namespace: metal3}
        stringData: {userData: "#cloud-config"}
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: demo-bmc-secret, namespace: metal3}
        type: Opaque
        data: {username: cnllbGVzd2E=, password: Y2hhbmdlbWUx}
        ---
        apiVersion: metal3.io/v1alpha1
        kind: BareMetalHost
        metadata: {name: demo, namespace: metal3}
        spec:
          online: true
          bmc: {address: "ipmi://172.31.1.17", credentialsName: demo-bmc-secret}
          image:
            url: "http://172.22.0.1/images/bionic-server-cloudimg-amd64.img"
            checksum: "http://172.22.0.1/images/bionic-server-cloudimg-amd64.md5sum"
          userData: {name: demo-user-data, namespace: metal3}
        """);
  }

  void runUntilState(String state) {
    time.runUntil(
        () -> host().map(host -> stateOf(host).equals(state)).orElse(false), Duration.ofHours(2));
  }

  void runUntilPowered(boolean on) {
    time.runUntil(
        () -> host().map(host -> host.at("/status/poweredOn").asBoolean() == on).orElse(false),
        Duration.ofHours(2));
  }

  void runUntilGone() {
    time.runUntil(() -> host().isEmpty(), Duration.ofHours(2));
  }

  Optional<JsonNode> host() {
    return cluster.get(KIND, NAMESPACE, "demo");
  }

  /** Every state that a watcher could see, in order. */
  List<String> states() {
    return states;
  }

  /** Every accepted write of the operator but Events and the lease, as verb and object. */
  List<String> writes() {
    return cluster.traffic().requests().stream()
        .filter(request -> request.result().isAcceptedWrite())
        .filter(request -> request.cause().startsWith("fabric8"))
        .map(HostWorld::describe)
        .filter(write -> !write.contains(" events") && !write.contains(" leases"))
        .toList();
  }

  /** Reasons of all Events, in the order of their creation. */
  List<String> eventReasons() {
    return cluster.list("Event", NAMESPACE).stream()
        .sorted(Comparator.comparingLong(event -> event.at("/metadata/resourceVersion").asLong()))
        .map(event -> event.path("reason").asText())
        .toList();
  }

  void patchHost(String mergePatch) {
    cluster.patch(KIND, NAMESPACE, "demo", mergePatch);
  }

  void deleteHost() {
    cluster.delete(KIND, NAMESPACE, "demo");
  }

  private static String describe(ClusterRequest request) {
    return request.operation().verb()
        + " "
        + request.operation().resource()
        + "/"
        + request.operation().name();
  }

  private void note(JsonNode host) {
    String state = stateOf(host);
    if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
      states.add(state);
    }
  }

  private static String stateOf(JsonNode host) {
    return host.at("/status/provisioning/state").asText("");
  }
}
