package io.baremetal.k8s;

import io.baremetal.api.host.Explanation;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.k8s.OperatorHealth.Role;
import io.baremetal.k8s.config.HostOperatorConfig;
import io.baremetal.k8s.config.OperatorMetrics;
import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.cluster.HttpCluster;
import io.baremetal.k8s.internal.firmware.FirmwarePace;
import io.baremetal.k8s.internal.host.HostReconciler;
import io.baremetal.k8s.internal.host.HostReconcilerSettings;
import io.baremetal.k8s.internal.object.ToldFirmware;
import io.baremetal.k8s.internal.operator.Controllers;
import io.baremetal.k8s.internal.operator.HostController;
import io.baremetal.k8s.internal.operator.OperatorSetup;
import io.baremetal.k8s.internal.side.SideTools;
import io.baremetal.k8s.lifecycle.LifecycleSettings;
import io.baremetal.k8s.ramdisk.RamdiskImageProvider;
import io.baremetal.k8s.resource.ResourceKey;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the bare-metal hosts of a cluster, inside the application that starts it.
 *
 * <pre>{@code
 * try (HostOperator operator = HostOperator.builder(client, provisioner).start()) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Several may run in one JVM, for several clusters; of those for the same hosts one works at a
 * time, by a lease. An operator keeps nothing but what the cluster and the machines hold: it may be
 * stopped, killed and started anew at any time. It is not started again after a stop; build
 * another. The client and the provisioner stay open. Thread-safe.
 *
 * <p>Threads: passes run on the executor, at most {@link HostOperatorConfig#concurrency} at a time,
 * beside short tasks that keep watches and the lease going; timers run on the scheduler. What is
 * not lent is made here, as daemon threads, and ended by {@link #stop}.
 */
public final class HostOperator implements AutoCloseable {

  private static final Duration CLOSE_DRAIN = Duration.ofSeconds(10);

  private final HostController controller;
  private final Provisioner provisioner;
  private final OwnThreads threads;
  private final AtomicBoolean stopped = new AtomicBoolean();

  private HostOperator(HostController controller, Provisioner provisioner, OwnThreads threads) {
    this.controller = controller;
    this.provisioner = provisioner;
    this.threads = threads;
  }

  /**
   * Describes an operator. Everything else has a default.
   *
   * @param client where the hosts are; needs no particular mapper or settings
   * @param provisioner what drives their machines
   */
  public static Builder builder(KubernetesClient client, Provisioner provisioner) {
    return new Builder(client, provisioner);
  }

  /**
   * Stops: no pass is begun any more, those that run go on to their end, then the lease is given
   * away. Nothing is interrupted. A second call finds nothing to do.
   *
   * @param drain longest wait for passes that run; when it is over they are left alone, can write
   *     nothing any more, and the lease is left to run out
   * @return whether all passes have ended
   * @throws InterruptedException if the waiting thread is interrupted; the lease then runs out by
   *     itself
   */
  public boolean stop(Duration drain) throws InterruptedException {
    stopped.set(true);
    try {
      return controller.stop(drain);
    } finally {
      threads.close();
    }
  }

  /** {@link #stop} with ten seconds; an interrupt ends the wait and stays set. Idempotent. */
  @Override
  public void close() {
    try {
      boolean unused = stop(CLOSE_DRAIN);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
    }
  }

  /** How the operator fares. Asks the provisioner, which may do I/O; else without any. */
  public OperatorHealth health() {
    if (stopped.get()) {
      return new OperatorHealth(Role.STOPPED, controller.rival(), List.of());
    }
    List<String> problems = new ArrayList<>(controller.troubles());
    provisioner
        .health()
        .problem()
        .ifPresent(problem -> problems.add("The provisioner is not ready: " + problem));
    Role role = controller.isWorking() ? Role.WORKING : Role.WAITING;
    return new OperatorHealth(role, controller.rival(), problems);
  }

  /**
   * Why a host does not move, or that it is where it should be: from the host itself, from its
   * login and its firmware objects, and from what this operator knows around it: who leads, whether
   * the provisioner is there, what broke the last pass off. Reads from caches where there are any,
   * and changes nothing; writes nothing about it anywhere either.
   *
   * @return empty if there is no such host
   */
  public Optional<Explanation> explain(String namespace, String name) {
    return controller.explain(new ResourceKey(namespace, name));
  }

  /** Describes a {@link HostOperator}. Not thread-safe. */
  public static final class Builder {

    private final KubernetesClient client;
    private final Provisioner provisioner;
    private HostOperatorConfig config = HostOperatorConfig.defaults();
    private OperatorMetrics metrics = OperatorMetrics.none();
    private Clock clock = Clock.systemUTC();
    private LongSupplier nanos = System::nanoTime;
    private DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble();
    private boolean sole;
    private @Nullable RamdiskImageProvider ramdisks;
    private @Nullable ScheduledExecutorService scheduler;
    private @Nullable Executor executor;

    private Builder(KubernetesClient client, Provisioner provisioner) {
      this.client = Objects.requireNonNull(client, "client");
      this.provisioner = Objects.requireNonNull(provisioner, "provisioner");
    }

    /** Namespaces, limits, times, the lease. Default: {@link HostOperatorConfig#defaults()}. */
    public Builder config(HostOperatorConfig value) {
      config = Objects.requireNonNull(value, "config");
      return this;
    }

    /**
     * Has the ramdisk images made that hosts ask for, where the provisioner boots such. Default:
     * none is made here; another controller may make them.
     */
    public Builder ramdiskImages(RamdiskImageProvider value) {
      ramdisks = Objects.requireNonNull(value, "ramdiskImages");
      return this;
    }

    /** Where figures go. Default: nowhere. */
    public Builder metrics(OperatorMetrics value) {
      metrics = Objects.requireNonNull(value, "metrics");
      return this;
    }

    /** The time that is stored and shown. Default: the system's, in UTC. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /** Monotonic time in nanoseconds, by which everything is due. Default: the system's. */
    public Builder nanos(LongSupplier value) {
      nanos = Objects.requireNonNull(value, "nanos");
      return this;
    }

    /** Timers; stays open. Default: one thread of our own. */
    public Builder scheduler(ScheduledExecutorService value) {
      scheduler = Objects.requireNonNull(value, "scheduler");
      return this;
    }

    /**
     * Where passes and other blocking work run; stays open. It should have a few threads more than
     * passes, or the lease may not be renewed in time. Default: as many threads of our own as
     * needed.
     */
    public Builder executor(Executor value) {
      executor = Objects.requireNonNull(value, "executor");
      return this;
    }

    /**
     * Random numbers from 0 to just below 1, which spread retries; called from many threads.
     * Default: the thread's own source.
     */
    public Builder jitter(DoubleSupplier value) {
      jitter = Objects.requireNonNull(value, "jitter");
      return this;
    }

    /**
     * Works without a lease: the application asserts that no other operator, of ours or the Go one,
     * works on these hosts. Two that do would fight over machines.
     */
    public Builder assertSoleController() {
      sole = true;
      return this;
    }

    /**
     * Starts the operator and returns; the cluster is not asked for anything before that. A cluster
     * that cannot be reached, or does not know the kind, shows in {@link HostOperator#health()}.
     *
     * @throws IllegalStateException if it is nowhere said in which namespace the lease lives
     */
    public HostOperator start() {
      Optional<String> leaseNamespace = sole ? Optional.empty() : Optional.of(leaseNamespace());
      OwnThreads threads = new OwnThreads();
      RuntimeContext context =
          RuntimeContext.builder()
              .clock(clock)
              .nanos(nanos)
              .scheduler(scheduler == null ? threads.scheduler() : scheduler)
              .executor(executor == null ? threads.executor() : executor)
              .build();
      HostController controller =
          new HostController(
              new HttpCluster(client, config.clusterCallTimeout()),
              provisioner,
              new OperatorSetup(config, context, leaseNamespace),
              this::controllers);
      controller.start();
      return new HostOperator(controller, provisioner, threads);
    }

    private Controllers controllers(ClusterPort cluster, Provisioner machines) {
      SideTools tools = new SideTools(cluster, machines, clock);
      ToldFirmware told = new ToldFirmware();
      Controllers all =
          new Controllers(
              new HostReconciler(cluster, machines, settings(), told),
              Controllers.besideHosts(tools, FirmwarePace.sparing(config.firmwarePoll()), told));
      return ramdisks == null ? all : all.makingRamdisks(tools, ramdisks);
    }

    private HostReconcilerSettings settings() {
      LifecycleSettings lifecycle =
          new LifecycleSettings(
              config.maxProvisioningRetries(), LifecycleSettings.defaults().defaultArchitecture());
      return new HostReconcilerSettings(lifecycle, config.hardwareLabels(), clock, jitter, metrics);
    }

    private String leaseNamespace() {
      return config
          .lease()
          .namespace()
          .or(() -> Optional.ofNullable(client.getNamespace()))
          .filter(namespace -> !namespace.isEmpty())
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "The lease has no namespace: set lease.namespace in the HostOperatorConfig,"
                          + " or call assertSoleController() if no other operator works on these"
                          + " hosts"));
    }
  }
}
