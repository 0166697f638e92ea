package io.baremetal.k8s.internal.operator;

import io.baremetal.api.host.Explanation;
import io.baremetal.api.host.HostSurroundings;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.Subscription;
import io.baremetal.k8s.config.HostOperatorConfig;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.guard.GuardedCluster;
import io.baremetal.k8s.internal.guard.GuardedProvisioner;
import io.baremetal.k8s.internal.guard.Pace;
import io.baremetal.k8s.internal.host.HostReasons;
import io.baremetal.k8s.internal.informer.CachedCluster;
import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.internal.operator.Gate.Condition;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.ControlLoop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A host operator on a port: who is woken, who works, and who must not yet. Started once, stopped
 * once. Thread-safe.
 */
public final class HostController {

  private static final Logger LOG = LoggerFactory.getLogger(HostController.class);

  private final LongSupplier nanos;
  private final Gate gate = new Gate(this::open, this::shut);
  private final Doorbell doorbell = new Doorbell();
  private final Tenure tenure;
  private final HostWatches watches;
  private final Optional<Subscription> wakeUps;
  private final ControlLoop<ResourceKey> loop;
  private final Sideline sideline;
  private final LastPasses passes;
  private final HostReasons reasons;
  private final Provisioner provisioner;

  /**
   * A controller that does nothing before {@link #start}.
   *
   * @param port the cluster, without guard or cache
   * @param provisioner the machines, without guard; stays open
   * @param setup on what terms it works
   * @param controllers makes the controllers from a port and a provisioner that they may use freely
   */
  public HostController(
      ClusterPort port,
      Provisioner provisioner,
      OperatorSetup setup,
      BiFunction<ClusterPort, Provisioner, Controllers> controllers) {
    HostOperatorConfig config = setup.config();
    this.nanos = setup.context().nanos();
    this.provisioner = provisioner;
    tenure = Tenure.of(port, setup, gate);
    watches = new HostWatches(port, config.namespaces(), setup.context(), doorbell, this::heard);
    wakeUps = provisioner.onChange(this::wake);
    ClusterPort cluster =
        new CachedCluster(
            new GuardedCluster(port, tenure.guard(), config.clusterCallTimeout()),
            watches.informers());
    Pace pace = wakeUps.isPresent() ? new Pace(config.safetyPoll()) : Pace.asSuggested();
    Provisioner machines =
        new GuardedProvisioner(provisioner, tenure.guard(), config.provisionerCallTimeout(), pace);
    Controllers all = controllers.apply(cluster, machines);
    passes = new LastPasses(all.hosts());
    reasons = new HostReasons(cluster);
    loop = new ControlLoop<>(passes, setup.context(), config.concurrency());
    doorbell.answeredBy(loop);
    sideline = Sideline.of(all.others(), setup.context());
  }

  /** Starts watching and trying to lead, and returns. */
  public void start() {
    gate.met(Condition.RUNNING);
    watches.start();
    CompletableFuture<?> unused = watches.synced().thenRun(() -> gate.met(Condition.SYNCED));
    tenure.start();
  }

  /**
   * Starts no further pass, waits for those that run, and lets go of the lease. Idempotent.
   *
   * @param drain longest wait for passes that run
   * @return whether all of them have ended
   * @throws InterruptedException if the waiting thread is interrupted; the lease then runs out by
   *     itself
   */
  public boolean stop(Duration drain) throws InterruptedException {
    boolean drained = false;
    wakeUps.ifPresent(Subscription::close);
    gate.failed(Condition.RUNNING);
    try {
      Supplier<Duration> left = countdown(drain);
      drained = loop.stop(left.get()) && sideline.stop(left);
    } finally {
      watches.close();
      if (drained) {
        tenure.handOver();
      } else {
        tenure.abandon();
      }
    }
    LOG.atInfo().addKeyValue("drained", drained).log("host operator stopped");
    return drained;
  }

  private Supplier<Duration> countdown(Duration drain) {
    long start = nanos.getAsLong();
    return () -> drain.minusNanos(nanos.getAsLong() - start);
  }

  /** Whether passes are made now. */
  public boolean isWorking() {
    return gate.isOpen();
  }

  /** Who leads in our place, if that is known. */
  public Optional<String> rival() {
    return gate.lacks(Condition.LEADING) ? tenure.holder() : Optional.empty();
  }

  /** Why a host does not move; empty if there is no such host. May read from the cluster. */
  public Optional<Explanation> explain(ResourceKey host) {
    HostSurroundings.Builder around = HostSurroundings.builder();
    around
        .operatorProblem(idleness())
        .backendProblem(provisioner.health().problem())
        .passProblem(passes.problem(host));
    return reasons.explain(host, around.build());
  }

  private Optional<String> idleness() {
    if (isWorking()) {
      return Optional.empty();
    }
    if (gate.lacks(Condition.RUNNING)) {
      return Optional.of("it was stopped");
    }
    if (gate.lacks(Condition.LEADING)) {
      return Optional.of(
          rival().map(name -> name + " leads in its place").orElse("it does not lead yet"));
    }
    return Optional.of(
        troubles().stream().findFirst().orElse("it has not read all hosts from the cluster yet"));
  }

  /** What keeps the caches from being up to date, for people; empty when nothing does. */
  public List<String> troubles() {
    return watches.troubles();
  }

  /** The backend may know hosts that are not ours, or not any more. */
  private void wake(HostIdentity host) {
    ResourceKey key = new ResourceKey(host.namespace(), host.name());
    if (watches.knowHost(key)) {
      doorbell.wake(key);
    }
  }

  private void heard(ResourceKind kind, Change change) {
    if (kind.equals(ResourceKind.BARE_METAL_HOST) && change.after().isEmpty()) {
      passes.forget(change.key());
    }
    sideline.heard(kind, change, watches);
  }

  private void open() {
    List<ResourceKey> hosts = watches.hostKeys();
    LOG.atInfo().addKeyValue("hosts", hosts.size()).log("host operator at work");
    hosts.forEach(doorbell::wake);
    loop.resume();
    sideline.resume(watches);
  }

  private void shut() {
    loop.pause();
    sideline.pause();
    LOG.atInfo().log("host operator waits");
  }
}
