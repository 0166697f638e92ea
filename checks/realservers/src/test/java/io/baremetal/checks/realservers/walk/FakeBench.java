package io.baremetal.checks.realservers.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.provisioner.IronicProvisioner;
import io.baremetal.ironic.provisioner.IronicProvisionerBuilder;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.k8s.HostOperator;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.traffic.ClusterRequest;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;

/**
 * The whole operator between a cluster and an Ironic in memory, and one host of Redfish hardware;
 * in simulated time on one thread, or in real time on threads of its own.
 */
final class FakeBench implements AutoCloseable {

  private static final String KIND = "BareMetalHost";
  private static final String NAMESPACE = "walk";
  private static final String NAME = "one";
  private static final Duration LIMIT = Duration.ofHours(1);
  private static final Duration REAL_LIMIT = Duration.ofMinutes(2);

  private final FakeCluster cluster;
  private final FakeIronic ironic;
  private final CallLog calls = new CallLog();
  private final IronicClient client;
  private final Provisioner provisioner;
  private final KubernetesClient kubernetes;
  private final HostOperator operator;
  private final Optional<TestClock> time;

  private FakeBench(Optional<TestClock> time) {
    this.time = time;
    cluster = cluster(time);
    ironic =
        time.map(clock -> FakeIronic.builder().time(clock)).orElseGet(FakeIronic::builder).build();
    IronicClient.Builder wire =
        IronicClient.builder()
            .endpoint("http://ironic.test:6385")
            .httpClient(new OkHttpClient.Builder().addInterceptor(ironic.interceptor()).build())
            .retry(RetryPolicy.none())
            .addListener(calls);
    time.ifPresent(clock -> wire.nanoTime(clock.nanoTime()));
    client = wire.build();
    provisioner = provisioner(client, time);
    kubernetes =
        time.isPresent() ? Fabric8Clients.onOneThread(cluster) : Fabric8Clients.inProcess(cluster);
    operator = operator(kubernetes, provisioner, time);
  }

  static FakeBench simulated() {
    return new FakeBench(Optional.of(TestClock.create()));
  }

  static FakeBench onRealThreads() {
    return new FakeBench(Optional.empty());
  }

  private static FakeCluster cluster(Optional<TestClock> time) {
    var builder =
        FakeCluster.builder()
            .metal3Crds()
            .with("{apiVersion: v1, kind: Namespace, metadata: {name: walk}}");
    time.ifPresent(clock -> builder.clock(clock.clock()).scheduler(clock.scheduler()));
    return builder.start();
  }

  private static Provisioner provisioner(IronicClient client, Optional<TestClock> time) {
    IronicProvisionerBuilder builder =
        IronicProvisioner.builder(client)
            .config(
                IronicProvisionerConfig.builder()
                    .deployKernelUrl("http://images.test/kernel")
                    .deployRamdiskUrl("http://images.test/ramdisk")
                    .build());
    time.ifPresent(
        clock ->
            builder
                .clock(clock.clock(), clock.nanoTime())
                .scheduler(clock.scheduler())
                .random(() -> 0.5));
    return builder.build();
  }

  private static HostOperator operator(
      KubernetesClient kubernetes, Provisioner provisioner, Optional<TestClock> time) {
    HostOperator.Builder builder =
        HostOperator.builder(kubernetes, provisioner).assertSoleController();
    time.ifPresent(
        clock ->
            builder
                .clock(clock.clock())
                .nanos(clock.nanoTime())
                .scheduler(clock.scheduler())
                .executor(clock.scheduler())
                .jitter(() -> 0.5));
    return builder.start();
  }

  FakeIronic ironic() {
    return ironic;
  }

  CallLog calls() {
    return calls;
  }

  FakeCluster cluster() {
    return cluster;
  }

  void createHost() {
    cluster.apply(
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: one-bmc, namespace: walk}
        stringData: {username: admin, password: secret}
        ---
        apiVersion: metal3.io/v1alpha1
        kind: BareMetalHost
        metadata: {name: one, namespace: walk}
        spec:
          online: true
          bootMACAddress: "52:54:00:00:00:01"
          bmc:
            address: "redfish-virtualmedia://192.0.2.17/redfish/v1/Systems/1"
            credentialsName: one-bmc
          image: {url: "http://images.test/os.img", checksum: "http://images.test/os.sum"}
        """);
  }

  void patchHost(String mergePatch) {
    cluster.patch(KIND, NAMESPACE, NAME, mergePatch);
  }

  void deleteHost() {
    cluster.delete(KIND, NAMESPACE, NAME);
  }

  void awaitRunning() throws InterruptedException {
    await("provisioned", Optional.of(true));
  }

  void awaitState(String state) throws InterruptedException {
    await(state, Optional.empty());
  }

  void awaitGone() throws InterruptedException {
    until(() -> host().isEmpty());
  }

  /** Lets time pass, simulated only. */
  void pass(Duration span) {
    time.orElseThrow().advance(span);
  }

  private void await(String state, Optional<Boolean> powered) throws InterruptedException {
    until(
        () ->
            host()
                .filter(host -> host.at("/status/provisioning/state").asText().equals(state))
                .map(host -> host.at("/status/poweredOn").asBoolean())
                .filter(on -> powered.orElse(on).equals(on))
                .isPresent());
  }

  private interface Condition {
    boolean holds();
  }

  private void until(Condition condition) throws InterruptedException {
    if (time.isPresent()) {
      time.get().runUntil(condition::holds, LIMIT);
      return;
    }
    long deadline = System.nanoTime() + REAL_LIMIT.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("in vain; the host is " + host());
      }
      boolean unused = new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
    }
  }

  private Optional<JsonNode> host() {
    return cluster.get(KIND, NAMESPACE, NAME);
  }

  /** Accepted writes of the operator, but for Events. */
  /** Writes of the host's own life. */
  long writes() {
    return writes(resource -> !LifeBudget.isOfFirmware(resource));
  }

  /** Writes of the objects that say what firmware the host has; none of them is made twice. */
  long firmwareWrites() {
    return writes(LifeBudget::isOfFirmware);
  }

  private long writes(Predicate<String> counted) {
    return cluster.traffic().requests().stream()
        .filter(request -> request.result().isAcceptedWrite())
        .filter(request -> request.cause().startsWith("fabric8"))
        .map(ClusterRequest::operation)
        .filter(operation -> !operation.resource().startsWith("events"))
        .filter(operation -> counted.test(operation.resource()))
        .count();
  }

  @Override
  public void close() {
    operator.close();
    provisioner.close();
    kubernetes.close();
    client.close();
    ironic.close();
    cluster.close();
  }
}
