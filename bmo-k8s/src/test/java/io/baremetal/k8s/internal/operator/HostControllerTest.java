package io.baremetal.k8s.internal.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.FleetSnapshot;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerHealth;
import io.baremetal.api.provisioner.Subscription;
import io.baremetal.k8s.config.HostOperatorConfig;
import io.baremetal.k8s.config.LeaseSettings;
import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.error.LeaseLostException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.cluster.HttpCluster;
import io.baremetal.k8s.internal.cluster.TestClusters;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.internal.patch.StatusPatch;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HostControllerTest {

  private final TestClock time = TestClock.create();
  private final FakeCluster server = TestClusters.prepared().clock(time.clock()).start();
  private final WakingProvisioner machines = new WakingProvisioner();
  private final List<String> passes = new ArrayList<>();
  private final HostController controller = controller("one", Optional.empty());

  @Test
  void makesOnePassPerHost_atStart() {
    server.apply(TestClusters.host("a"));
    server.apply(TestClusters.host("b"));
    start(controller);

    assertThat(passes).containsExactlyInAnyOrder("one a", "one b");
  }

  @Test
  void makesPass_whenOwnerChangesSomething() {
    server.apply(TestClusters.host("a"));
    start(controller);
    passes.clear();

    server.patch("BareMetalHost", "metal3", "a", "{spec: {online: false}}");
    time.runUntilIdle();
    server.patch("BareMetalHost", "metal3", "a", "{metadata: {annotations: {note: changed}}}");
    time.runUntilIdle();
    server.patch("BareMetalHost", "metal3", "a", "{metadata: {finalizers: [f/f]}}");
    time.runUntilIdle();
    server.delete("BareMetalHost", "metal3", "a");
    time.runUntilIdle();
    assertThat(passes).hasSize(4);
  }

  @Test
  void makesNoPass_whenOnlyStatusOrLabelsChange() {
    server.apply(TestClusters.host("a"));
    start(controller);
    passes.clear();

    server.patch("BareMetalHost", "metal3", "a", "{metadata: {labels: {rack: a}}}");
    server.patchStatus("BareMetalHost", "metal3", "a", status());
    time.runUntilIdle();
    assertThat(passes).isEmpty();
  }

  @Test
  void makesPass_whenLabelledSecretOfHostChanges() {
    server.apply(TestClusters.host("a"));
    start(controller);
    passes.clear();

    server.apply(owned("v1", "Secret", "owned", "environment.metal3.io: baremetal"));
    server.apply(owned("v1", "Secret", "unlabelled", "some: label"));
    time.runUntilIdle();
    assertThat(passes).containsExactly("one a");
  }

  @Test
  void makesPass_whenRamdiskImageOfHostIsReady_whoeverMadeIt() {
    server.apply(TestClusters.host("a"));
    server.apply(owned("metal3.io/v1alpha1", "PreprovisioningImage", "a", "some: label"));
    List<ClusterPort> given = new ArrayList<>();
    start(lending(given));
    passes.clear();

    ResourceKey image = new ResourceKey("metal3", "a");
    ClusterPort cluster = given.get(0);
    ObjectNode status = JsonNodeFactory.instance.objectNode().put("imageUrl", "http://i/ipa.iso");
    ObjectNode made =
        StatusPatch.of(
                JsonNodeFactory.instance.objectNode(),
                status,
                cluster
                    .get(ResourceKind.PREPROVISIONING_IMAGE, image)
                    .orElseThrow()
                    .at("/metadata/resourceVersion")
                    .asText())
            .orElseThrow();
    cluster.patchStatus(ResourceKind.PREPROVISIONING_IMAGE, image, made);
    time.runUntilIdle();
    assertThat(passes).containsExactly("one a");
  }

  @Test
  void makesPass_whenProvisionerWakesHost() {
    server.apply(TestClusters.host("a"));
    start(controller);
    passes.clear();

    machines.changed("a");
    machines.changed("unknown");
    time.runUntilIdle();
    assertThat(passes).containsExactly("one a");
  }

  @Test
  void makesNoPass_forItsOwnFinalizer() {
    HostController adding =
        new HostController(
            port(),
            machines,
            setup("one", Optional.empty()),
            (cluster, provisioner) ->
                Controllers.ofHosts(
                    key -> {
                      passes.add("adding " + key.name());
                      addFinalizer(cluster, key);
                      return Reconciled.done();
                    }));
    server.apply(TestClusters.host("a"));
    start(adding);

    assertThat(passes).containsExactly("adding a");
    assertThat(
            server
                .get("BareMetalHost", "metal3", "a")
                .orElseThrow()
                .at("/metadata/finalizers/0")
                .asText())
        .isEqualTo("f/f");
  }

  @Test
  void letsOneWorkAtATime_andTheNextTakeOver() throws InterruptedException {
    server.apply(TestClusters.host("a"));
    HostController first = controller("first", Optional.of("metal3"));
    HostController second = controller("second", Optional.of("metal3"));
    start(first);
    start(second);
    assertThat(passes).containsExactly("first a");
    assertThat(second.isWorking()).isFalse();
    assertThat(second.rival()).contains("first");

    assertThat(first.stop(Duration.ofSeconds(1))).isTrue();
    time.advance(Duration.ofSeconds(5));
    assertThat(passes).containsExactly("first a", "second a");
    assertThat(first.isWorking()).isFalse();
  }

  @Test
  void sendsNothing_onceItNoLongerLeads() {
    server.apply(TestClusters.host("a"));
    List<ClusterPort> given = new ArrayList<>();
    HostController leading =
        new HostController(
            port(),
            machines,
            setup("one", Optional.of("metal3")),
            (cluster, provisioner) -> {
              given.add(cluster);
              return Controllers.ofHosts(key -> Reconciled.done());
            });
    start(leading);
    server.patch("Lease", "metal3", "baremetal-operator", "{spec: {holderIdentity: other}}");
    time.advance(Duration.ofSeconds(6));
    server.traffic().forget();

    assertThat(catchThrowable(() -> addFinalizer(given.get(0), new ResourceKey("metal3", "a"))))
        .isInstanceOf(LeaseLostException.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void sendsNothing_onceStopped_thoughItIsTheSoleController() throws InterruptedException {
    server.apply(TestClusters.host("a"));
    List<ClusterPort> given = new ArrayList<>();
    HostController sole = lending(given);
    start(sole);
    assertThat(sole.stop(Duration.ofSeconds(1))).isTrue();
    server.traffic().forget();

    assertThat(catchThrowable(() -> addFinalizer(given.get(0), new ResourceKey("metal3", "a"))))
        .isInstanceOf(LeaseLostException.class)
        .hasMessageContaining("stopped");
    assertThat(server.requests()).isEmpty();
    assertThat(sole.explain(new ResourceKey("metal3", "a")).orElseThrow().toString())
        .contains("it was stopped");
  }

  @Test
  void leavesOtherNamespacesAlone_whenSomeAreNamed() {
    server.apply("{apiVersion: v1, kind: Namespace, metadata: {name: other}}");
    server.apply(TestClusters.host("a"));
    server.apply(TestClusters.host("b").replace("namespace: metal3", "namespace: other"));
    start(controller);

    assertThat(passes).containsExactly("one a");
  }

  @Test
  void saysWhatIsMissing_whenKindIsNotServed() {
    FakeCluster bare = FakeCluster.builder().clock(time.clock()).implicitNamespaces().start();
    HostController lost =
        new HostController(
            new HttpCluster(Fabric8Clients.onOneThread(bare), Duration.ofSeconds(10)),
            machines,
            setup("one", Optional.empty()),
            (cluster, provisioner) -> Controllers.ofHosts(key -> Reconciled.done()));
    start(lost);

    assertThat(lost.isWorking()).isFalse();
    assertThat(lost.troubles())
        .contains("The cluster does not serve BareMetalHost.metal3.io: is its CRD installed?");
  }

  private static void addFinalizer(ClusterPort cluster, ResourceKey key) {
    ObjectNode host = cluster.get(ResourceKind.BARE_METAL_HOST, key).orElseThrow();
    MetadataPatch.of(host)
        .addFinalizer("f/f")
        .ifPresent(patch -> cluster.patch(ResourceKind.BARE_METAL_HOST, key, patch));
  }

  private void start(HostController started) {
    started.start();
    time.runUntilIdle();
  }

  /** One that lends out what its controllers use of the cluster. */
  private HostController lending(List<ClusterPort> given) {
    return new HostController(
        port(),
        machines,
        setup("one", Optional.empty()),
        (cluster, provisioner) -> {
          given.add(cluster);
          return Controllers.ofHosts(
              key -> {
                passes.add("one " + key.name());
                return Reconciled.done();
              });
        });
  }

  private HostController controller(String name, Optional<String> leaseNamespace) {
    return new HostController(
        port(),
        machines,
        setup(name, leaseNamespace),
        (cluster, provisioner) ->
            Controllers.ofHosts(
                key -> {
                  passes.add(name + " " + key.name());
                  return Reconciled.done();
                }));
  }

  private OperatorSetup setup(String identity, Optional<String> leaseNamespace) {
    HostOperatorConfig config =
        HostOperatorConfig.builder()
            .addNamespaces("metal3")
            .lease(LeaseSettings.builder().identity(identity).build())
            .build();
    RuntimeContext context =
        RuntimeContext.builder()
            .clock(time.clock())
            .nanos(time.nanoTime())
            .scheduler(time.scheduler())
            .executor(time.executor())
            .build();
    return new OperatorSetup(config, context, leaseNamespace);
  }

  private ClusterPort port() {
    return new HttpCluster(Fabric8Clients.onOneThread(server), Duration.ofSeconds(10));
  }

  private String owned(String apiVersion, String kind, String name, String label) {
    String uid =
        server.get("BareMetalHost", "metal3", "a").orElseThrow().at("/metadata/uid").asText();
    return """
    apiVersion: %s
    kind: %s
    metadata:
      name: %s
      namespace: metal3
      labels: {%s}
      ownerReferences:
      - {apiVersion: metal3.io/v1alpha1, kind: BareMetalHost, name: a, uid: %s}
    """
        .formatted(apiVersion, kind, name, label, uid);
  }

  private static String status() {
    return "{errorCount: 0, errorMessage: '', operationalStatus: OK, poweredOn: true,"
        + " provisioning: {ID: '', state: registering}}";
  }

  /** Drives nothing, but can wake. */
  private static final class WakingProvisioner implements Provisioner {
    private final List<Consumer<HostIdentity>> listeners = new ArrayList<>();

    void changed(String host) {
      listeners.forEach(known -> known.accept(new HostIdentity("metal3", host, "uid")));
    }

    @Override
    public HostProvisioner forHost(HostAccess host) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ProvisionerHealth health() {
      return ProvisionerHealth.ready();
    }

    @Override
    public FleetSnapshot snapshot() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Subscription> onChange(Consumer<HostIdentity> listener) {
      listeners.add(listener);
      return Optional.of(() -> listeners.remove(listener));
    }

    @Override
    public void close() {}
  }
}
