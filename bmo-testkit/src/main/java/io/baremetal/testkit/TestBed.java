package io.baremetal.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.json.ModelJson;
import io.baremetal.testkit.assertion.HostStory;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fault.FaultPlan;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;

/**
 * A Kubernetes cluster with the kinds of metal3, an Ironic with all the machines that anybody names
 * to it, and one clock for both. Nothing happens until time is moved, and then all of it on the
 * thread that moves it: what takes hours takes milliseconds, in the same order in every run.
 *
 * <p>The program under test must take its time from {@link #time()}: clock, scheduler, executor.
 * One that has threads and clocks of its own is tested with {@link FakeCluster} and {@link
 * FakeIronic} themselves, over their sockets.
 */
public final class TestBed implements AutoCloseable {

  /** Long enough for a life with some retries; simulated, so it costs nothing. */
  private static final Duration LIMIT = Duration.ofHours(4);

  private static final String IRONIC_URL = "http://ironic.test:6385";

  private final TestClock time = TestClock.create();
  private final FaultPlan faults = new FaultPlan();
  private final FakeCluster cluster;
  private final FakeIronic ironic;
  private final OkHttpClient http;

  private TestBed() {
    this.cluster =
        FakeCluster.builder()
            .metal3Crds()
            .implicitNamespaces()
            .clock(time.clock())
            .scheduler(time.scheduler())
            .faults(faults)
            .start();
    this.ironic = FakeIronic.builder().time(time).faults(faults).build();
    this.http = new OkHttpClient.Builder().addInterceptor(ironic.interceptor()).build();
  }

  /** A new one, empty: no hosts, no nodes, no faults. Namespaces come with their first object. */
  public static TestBed create() {
    return new TestBed();
  }

  /** The clock that all parts share. */
  public TestClock time() {
    return time;
  }

  /** The Kubernetes API server. */
  public FakeCluster cluster() {
    return cluster;
  }

  /** Ironic, and the machines behind it. */
  public FakeIronic ironic() {
    return ironic;
  }

  /** What goes wrong between the program under test and both servers. */
  public FaultPlan faults() {
    return faults;
  }

  /** An HTTP client all of whose requests are answered by {@link #ironic()}, without a network. */
  public OkHttpClient http() {
    return http;
  }

  /** The address of Ironic for a client that sends its requests through {@link #http()}. */
  public String ironicUrl() {
    return IRONIC_URL;
  }

  /**
   * A host as it is stored now; empty if there is none of that name.
   *
   * @throws io.baremetal.api.json.UnreadableDocumentException if it does not fit the model
   */
  public Optional<BareMetalHost> host(String namespace, String name) {
    return cluster.get(BareMetalHost.KIND, namespace, name).map(TestBed::read);
  }

  /**
   * Moves time until the host reports this state, for at most four simulated hours.
   *
   * @return the host at that moment
   * @throws AssertionError if it does not get there; the message tells how host and Ironic fare
   */
  public BareMetalHost runUntilState(String namespace, String name, ProvisioningState state) {
    return runUntil(
        namespace,
        name,
        "'" + state.wire() + "'",
        host -> host.status().provisioning().state().equals(state));
  }

  /**
   * Moves time until the host is as wanted, for at most four simulated hours.
   *
   * @param wanted completes "the host does not become ..." in the message of a failure
   * @return the host at that moment
   * @throws AssertionError if it does not get there; the message tells how host and Ironic fare
   */
  public BareMetalHost runUntil(
      String namespace, String name, String wanted, Predicate<BareMetalHost> condition) {
    await(
        () -> host(namespace, name).filter(condition).isPresent(),
        "become " + wanted,
        namespace,
        name);
    return host(namespace, name).orElseThrow();
  }

  /**
   * Moves time until there is no host of that name any more, for at most four simulated hours.
   *
   * @throws AssertionError if it stays; the message tells how host and Ironic fare
   */
  public void runUntilGone(String namespace, String name) {
    await(() -> host(namespace, name).isEmpty(), "go", namespace, name);
  }

  private void await(BooleanSupplier condition, String change, String namespace, String name) {
    try {
      time.runUntil(condition, LIMIT);
    } catch (AssertionError late) {
      throw new AssertionError(
          "Host %s/%s does not %s. It is %s. Nodes of Ironic: %s. %s"
              .formatted(
                  namespace,
                  name,
                  change,
                  story(namespace, name),
                  ironic.nodes(),
                  late.getMessage()),
          late);
    }
  }

  private String story(String namespace, String name) {
    return host(namespace, name)
        .map(HostStory::of)
        .orElseGet(() -> "not there; these are: " + hostNames());
  }

  private String hostNames() {
    List<JsonNode> hosts = cluster.list(BareMetalHost.KIND, "");
    return hosts.stream()
        .map(
            host ->
                host.at("/metadata/namespace").asText() + "/" + host.at("/metadata/name").asText())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static BareMetalHost read(JsonNode host) {
    return ModelJson.read(host, BareMetalHost.class).orElseThrow();
  }

  /** Closes both servers; what they hold stays readable. Repeating it is harmless. */
  @Override
  public void close() {
    ironic.close();
    cluster.close();
  }

  /** Time, cluster and Ironic in one line; no secrets. */
  @Override
  public String toString() {
    return "TestBed[" + time.now() + ", " + cluster + ", " + ironic + "]";
  }
}
