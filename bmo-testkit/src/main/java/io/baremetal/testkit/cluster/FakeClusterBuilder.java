package io.baremetal.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.crd.Crd;
import io.baremetal.testkit.cluster.internal.crd.CrdController;
import io.baremetal.testkit.cluster.internal.gc.NamespaceController;
import io.baremetal.testkit.cluster.internal.gc.OwnerCollector;
import io.baremetal.testkit.cluster.internal.kind.BuiltInKinds;
import io.baremetal.testkit.cluster.internal.kind.KindRegistry;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.store.ObjectStore;
import io.baremetal.testkit.cluster.internal.verb.ApiServer;
import io.baremetal.testkit.cluster.internal.verb.ClusterState;
import io.baremetal.testkit.cluster.internal.verb.IdSource;
import io.baremetal.testkit.cluster.internal.verb.MissingNamespace;
import io.baremetal.testkit.cluster.internal.watch.WatchHub;
import io.baremetal.testkit.cluster.traffic.ClusterTraffic;
import io.baremetal.testkit.fault.FaultPlan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Starts a {@link FakeCluster}. Each setter may be left out. Not thread-safe. */
public final class FakeClusterBuilder {

  private static final String FIRST_NAMESPACES =
      """
      {apiVersion: v1, kind: Namespace, metadata: {name: default}}
      ---
      {apiVersion: v1, kind: Namespace, metadata: {name: kube-system}}
      ---
      {apiVersion: v1, kind: Namespace, metadata: {name: kube-public}}
      ---
      {apiVersion: v1, kind: Namespace, metadata: {name: kube-node-lease}}
      """;

  private final List<JsonNode> objects = new ArrayList<>();
  private Clock clock = Clock.systemUTC();
  private Executor executor = Runnable::run;
  private @Nullable ScheduledExecutorService scheduler;
  private FaultPlan faults = new FaultPlan();
  private MissingNamespace missingNamespace = MissingNamespace.REFUSE;
  private long seed;
  private int history = 5_000;
  private int journal = 100_000;

  FakeClusterBuilder() {}

  /** Timestamps come from this clock; the system's unless set. */
  public FakeClusterBuilder clock(Clock source) {
    this.clock = source;
    return this;
  }

  /** Watch events are delivered on this executor; on the writing thread unless set. */
  public FakeClusterBuilder executor(Executor deliveries) {
    this.executor = deliveries;
    return this;
  }

  /**
   * Watches with a time-out end by this scheduler. Without one they never end, until sockets are
   * opened: then by the wall clock.
   */
  public FakeClusterBuilder scheduler(ScheduledExecutorService timers) {
    this.scheduler = timers;
    return this;
  }

  /** A custom resource definition, YAML or JSON, that is served from the start. */
  public FakeClusterBuilder crd(String yaml) {
    return with(yaml);
  }

  /** The custom kinds of metal3, as {@link Crd} defines them, served from the start. */
  public FakeClusterBuilder metal3Crds() {
    for (Crd crd : Crd.values()) {
      objects.add(crd.tree());
    }
    return this;
  }

  /** Objects, YAML or JSON, that are there from the start; in the order given. */
  public FakeClusterBuilder with(String yaml) {
    objects.addAll(Documents.yaml(yaml));
    return this;
  }

  /** A fault plan shared with other fakes; one of its own unless set. */
  public FakeClusterBuilder faults(FaultPlan plan) {
    this.faults = plan;
    return this;
  }

  /** Namespaces come into being with their first object; unless set, a missing one is refused. */
  public FakeClusterBuilder implicitNamespaces() {
    this.missingNamespace = MissingNamespace.CREATE;
    return this;
  }

  /** Another seed gives other uids and generated names; 0 unless set. */
  public FakeClusterBuilder seed(long value) {
    this.seed = value;
    return this;
  }

  /** How many changes of each resource a watch can resume from; 5,000 unless set. */
  public FakeClusterBuilder history(int changes) {
    this.history = changes;
    return this;
  }

  /** How many requests the journal remembers one by one; 100,000 unless set. */
  public FakeClusterBuilder journal(int requests) {
    this.journal = requests;
    return this;
  }

  /** The cluster, ready for requests; its journal is empty. */
  public FakeCluster start() {
    ClusterTimers timers = new ClusterTimers(scheduler);
    ObjectStore store = new ObjectStore(history);
    WatchHub watches = new WatchHub(store, executor, timers::scheduler);
    KindRegistry kinds = new KindRegistry(BuiltInKinds.all());
    ClusterState state = new ClusterState(kinds, store, watches, clock, new IdSource(seed));
    ClusterTraffic traffic = new ClusterTraffic(clock, journal);
    ApiServer server = new ApiServer(state, traffic, missingNamespace);
    CrdController.install(server);
    OwnerCollector.install(server);
    NamespaceController.install(server);
    FakeCluster cluster = new FakeCluster(server, traffic, faults, timers);
    cluster.apply(FIRST_NAMESPACES);
    objects.forEach(cluster::apply);
    traffic.forget();
    return cluster;
  }
}
