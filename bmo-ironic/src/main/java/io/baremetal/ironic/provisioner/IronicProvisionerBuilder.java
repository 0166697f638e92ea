package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerContext;
import io.baremetal.api.provisioner.ProvisionerMetrics;
import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.provisioner.monitor.FleetMonitor;
import io.baremetal.ironic.provisioner.monitor.IronicFleet;
import io.baremetal.ironic.provisioner.monitor.MonitorLimits;
import io.baremetal.ironic.provisioner.monitor.MonitorTiming;
import io.baremetal.ironic.provisioner.monitor.NodeCopies;
import io.baremetal.ironic.provisioner.monitor.NodeRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Builds an {@link IronicProvisioner}. Everything has a default: real time, and one daemon thread
 * of our own. Not thread-safe.
 */
public final class IronicProvisionerBuilder {

  private final IronicClient client;
  private IronicProvisionerConfig config = IronicProvisionerConfig.builder().build();
  private Clock clock = Clock.systemUTC();
  private LongSupplier nanos = System::nanoTime;
  private ProvisionerMetrics metrics = ProvisionerMetrics.none();
  private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
  private Optional<ScheduledExecutorService> scheduler = Optional.empty();
  private Optional<Executor> executor = Optional.empty();
  private MonitorLimits limits = MonitorLimits.standard();
  private Optional<InspectorClient> inspector = Optional.empty();
  private Function<HostAccess, Optional<String>> conductorGroup = host -> Optional.empty();
  private Runnable closing = () -> {};

  IronicProvisionerBuilder(IronicClient client) {
    this.client = client;
  }

  /** How hosts are driven. */
  public IronicProvisionerBuilder config(IronicProvisionerConfig value) {
    this.config = value;
    return this;
  }

  /** Takes clock, timer, executor and metrics from a context; its settings are not read. */
  public IronicProvisionerBuilder context(ProvisionerContext context) {
    return clock(context.clock(), context.nanos())
        .scheduler(context.scheduler())
        .executor(context.executor())
        .metrics(context.metrics());
  }

  /** Wall clock, and monotonic time in nanoseconds. */
  public IronicProvisionerBuilder clock(Clock wall, LongSupplier monotonic) {
    this.clock = wall;
    this.nanos = monotonic;
    return this;
  }

  /** Timer for the watching; never blocked, and not closed. */
  public IronicProvisionerBuilder scheduler(ScheduledExecutorService value) {
    this.scheduler = Optional.of(value);
    return this;
  }

  /** Where nodes are listed; the timer itself by default. */
  public IronicProvisionerBuilder executor(Executor value) {
    this.executor = Optional.of(value);
    return this;
  }

  /** Where figures go; nowhere by default. */
  public IronicProvisionerBuilder metrics(ProvisionerMetrics value) {
    this.metrics = value;
    return this;
  }

  /** Numbers from 0 to 1 that keep several operators from asking in step; for simulations. */
  public IronicProvisionerBuilder random(DoubleSupplier value) {
    this.random = value;
    return this;
  }

  /**
   * A classic Inspector that finds out hardware in place of Ironic; give it a client that repeats
   * nothing by itself. Not closed. By default Ironic inspects, which older deployments cannot.
   */
  public IronicProvisionerBuilder inspector(InspectorClient value) {
    this.inspector = Optional.of(value);
    return this;
  }

  /**
   * Which group of conductors takes care of a host's node, asked when it is registered; by default
   * Ironic decides.
   */
  public IronicProvisionerBuilder conductorGroups(Function<HostAccess, Optional<String>> value) {
    this.conductorGroup = value;
    return this;
  }

  /** From when on a fleet is too large to be listed whole each time; 1000 nodes by default. */
  public IronicProvisionerBuilder limits(MonitorLimits value) {
    this.limits = value;
    return this;
  }

  /** Something that ends with the provisioner. */
  IronicProvisionerBuilder owning(Runnable close) {
    this.closing = close;
    return this;
  }

  /** The provisioner. Calls nothing yet. */
  public Provisioner build() {
    Optional<ScheduledExecutorService> own =
        scheduler.isPresent() ? Optional.empty() : Optional.of(ownThread());
    ScheduledExecutorService timer = scheduler.or(() -> own).orElseThrow();
    FleetMonitor monitor =
        new FleetMonitor(
            new IronicFleet(client, fields(), limits.pageSize()),
            limits,
            new MonitorTiming(
                clock, nanos, timer, executor.orElse(timer), random, config.quickestLook()));
    NodeMemory memory =
        new NodeMemory(
            new NodeCopies(monitor, nanos, config.fullReadInterval()),
            new KnownPorts(nanos, config.fullReadInterval()),
            new TrackedHosts(),
            new FreshNodes(),
            new SettledIntents());
    Backend backend =
        new Backend(
            new Services(
                client, inspector.map(found -> watched(found, timer, monitor)), conductorGroup),
            config,
            new IronicCalls(nanos, metrics),
            monitor,
            memory,
            new Slots(config.provisioningLimit(), nanos),
            nanos);
    return new IronicProvisioner(
        backend,
        () -> {
          own.ifPresent(ScheduledExecutorService::shutdown);
          closing.run();
        });
  }

  private Services.Inspector watched(
      InspectorClient found, ScheduledExecutorService timer, FleetMonitor monitor) {
    return new Services.Inspector(
        found, new IntrospectionWatch(found, timer, executor.orElse(timer), monitor::wake));
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>(NodeRow.FIELDS);
    if (config.nodeNaming() == NodeNaming.HOST_NAME_ONLY) {
      fields.add("extra");
    }
    return fields;
  }

  private static ScheduledExecutorService ownThread() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, "ironic-fleet-monitor");
          thread.setDaemon(true);
          return thread;
        });
  }
}
