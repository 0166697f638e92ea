package io.baremetal.k8s.internal.host;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.k8s.config.HardwareLabels;
import io.baremetal.k8s.config.OperatorMetrics;
import io.baremetal.k8s.internal.cluster.HttpCluster;
import io.baremetal.k8s.internal.cluster.TestClusters;
import io.baremetal.k8s.internal.object.ToldFirmware;
import io.baremetal.k8s.lifecycle.LifecycleSettings;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.traffic.ClusterRequest;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One host in a cluster, its machine, and the reconciler between them. */
final class HostScene {

  static final ResourceKey DEMO = new ResourceKey("metal3", "demo");

  final ScriptedMachine machine = new ScriptedMachine();
  final TestClock time = TestClock.create();
  final FakeCluster cluster = TestClusters.prepared().clock(time.clock()).start();

  private final List<String> states = new ArrayList<>();
  private final HostReconciler reconciler =
      new HostReconciler(
          new HttpCluster(Fabric8Clients.onOneThread(cluster), Duration.ofSeconds(10)),
          machine,
          new HostReconcilerSettings(
              LifecycleSettings.defaults(),
              HardwareLabels.ACCELERATORS,
              time.clock(),
              () -> 0.5,
              metrics()),
          new ToldFirmware());

  /** Names of what was counted, with the labels if there are any. */
  final List<String> counted = new ArrayList<>();

  private OperatorMetrics metrics() {
    return new OperatorMetrics() {
      @Override
      public void count(String metric, Map<String, String> labels) {
        counted.add(metric + (labels.isEmpty() ? "" : labels));
      }

      @Override
      public void record(String metric, Map<String, String> labels, double value) {
        counted.add(metric);
      }
    };
  }

  HostScene() {
    cluster.apply(
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: demo-bmc, namespace: metal3}
        stringData: {username: admin, password: secret}
        ---
        apiVersion: metal3.io/v1alpha1
        kind: BareMetalHost
        metadata: {name: demo, namespace: metal3}
        spec:
          online: true
          bmc: {address: "ipmi://192.0.2.1", credentialsName: demo-bmc}
        """);
    cluster.watch("BareMetalHost", "metal3", event -> note(event.object()));
  }

  private void note(JsonNode host) {
    String state = host.at("/status/provisioning/state").asText("");
    if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
      states.add(state);
    }
  }

  Reconciled pass() {
    return reconciler.reconcile(DEMO);
  }

  /** Passes until one does not ask for another at once. */
  Reconciled settle() {
    Reconciled end = pass();
    for (int passes = 1; end.equals(Reconciled.immediately()); passes++) {
      if (passes == 30) {
        throw new AssertionError("no rest after 30 passes, states " + states);
      }
      end = pass();
    }
    return end;
  }

  void patch(String mergePatch) {
    cluster.patch("BareMetalHost", "metal3", "demo", mergePatch);
  }

  void patchStatus(String mergePatch) {
    cluster.patchStatus("BareMetalHost", "metal3", "demo", mergePatch);
  }

  void wantImage() {
    patch("{spec: {image: {url: 'http://images/a', checksum: aa}}}");
  }

  /** A provisioned host, and no record of how it came there. */
  void provisioned() {
    wantImage();
    settle();
    forget();
  }

  /** Forgets what was seen so far. */
  void forget() {
    machine.calls().clear();
    states.clear();
    states.add(state());
  }

  Optional<JsonNode> host() {
    return cluster.get("BareMetalHost", "metal3", "demo");
  }

  String status(String pointer) {
    return host().orElseThrow().at("/status" + pointer).asText("");
  }

  String state() {
    return status("/provisioning/state");
  }

  /** Every state that a watcher could see, in order. */
  List<String> states() {
    return states;
  }

  /** The same without the one that the host was in at first. */
  List<String> newStates() {
    return states.subList(1, states.size());
  }

  /** Writes of the reconciler but events, as verb and object, in order. */
  List<String> writes() {
    return cluster.requests().stream()
        .filter(request -> request.result().isAcceptedWrite())
        .filter(request -> request.cause().startsWith("fabric8"))
        .map(HostScene::describe)
        .filter(write -> !write.contains("events"))
        .toList();
  }

  List<String> eventReasons() {
    return cluster.list("Event", "metal3").stream()
        .map(event -> event.path("reason").asText())
        .toList();
  }

  private static String describe(ClusterRequest request) {
    return request.operation().verb()
        + " "
        + request.operation().resource()
        + "/"
        + request.operation().name();
  }
}
