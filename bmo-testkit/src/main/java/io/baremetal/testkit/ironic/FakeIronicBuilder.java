package io.baremetal.testkit.ironic;

import io.baremetal.testkit.fault.FaultPlan;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.conductor.IronicSettings;
import io.baremetal.testkit.ironic.internal.node.NodeStore;
import io.baremetal.testkit.ironic.internal.node.PortStore;
import io.baremetal.testkit.ironic.internal.wire.VersionRange;
import io.baremetal.testkit.ironic.world.Images;
import io.baremetal.testkit.ironic.world.Machines;
import io.baremetal.testkit.ironic.world.StepDurations;
import io.baremetal.testkit.keystone.FakeKeystone;
import io.baremetal.testkit.time.TestClock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Describes a {@link FakeIronic}. Defaults: real time at a hundred times the usual speed, on one
 * daemon thread; API 1.1 to 1.115; no authentication; automated cleaning on; MD5 refused; servers
 * made up as they are asked for; 300 nodes at work at once; pages of up to 1000. Not thread-safe;
 * builds once.
 */
public final class FakeIronicBuilder {

  private static final int NEWEST = 115;
  private static final int PAGE = 1000;
  private static final int WORKERS = 300;

  private final Map<Option, Object> options = new HashMap<>();
  private final List<AutoCloseable> owned = new ArrayList<>();

  private enum Option {
    CLOCK,
    SCHEDULER,
    DURATIONS,
    VERSIONS,
    AUTHENTICATION,
    AUTOMATED_CLEAN,
    MD5,
    STRANGERS,
    WORKERS,
    MAX_LIMIT,
    CONDUCTOR,
    FAULTS
  }

  FakeIronicBuilder() {}

  /** Simulated time, with steps as long as on real servers unless {@link #steps} says otherwise. */
  public FakeIronicBuilder time(TestClock time) {
    options.putIfAbsent(Option.DURATIONS, StepDurations.realistic());
    return clock(time.clock()).scheduler(time.scheduler());
  }

  /** Where timestamps come from. */
  public FakeIronicBuilder clock(Clock clock) {
    return with(Option.CLOCK, clock);
  }

  /** Where the work of the conductor runs; the fake does not close it. */
  public FakeIronicBuilder scheduler(ScheduledExecutorService scheduler) {
    return with(Option.SCHEDULER, scheduler);
  }

  /** How long each step takes. */
  public FakeIronicBuilder steps(StepDurations durations) {
    return with(Option.DURATIONS, durations);
  }

  /**
   * The microversions that the server speaks, as the N of 1.N: 1 to 82 is Ironic 21.4, 1 to 96 is
   * 29.0, 1 to 115 is 39.0.
   */
  public FakeIronicBuilder apiVersions(int min, int max) {
    return with(Option.VERSIONS, new VersionRange(min, max));
  }

  /** Wants HTTP basic authentication, except for what the real server leaves open. */
  public FakeIronicBuilder basicAuth(String user, String password) {
    return with(Option.AUTHENTICATION, Authentication.basic(user, password));
  }

  /** Wants a token of this Keystone, except for what the real server leaves open. */
  public FakeIronicBuilder keystone(FakeKeystone keystone) {
    return with(Option.AUTHENTICATION, Authentication.token(keystone::isValid));
  }

  /** Nodes are not cleaned unless their own {@code automated_clean} says so. */
  public FakeIronicBuilder withoutAutomatedClean() {
    return with(Option.AUTOMATED_CLEAN, IronicSettings.Switch.OFF);
  }

  /** MD5 checksums of images are accepted. */
  public FakeIronicBuilder acceptingMd5() {
    return with(Option.MD5, IronicSettings.Switch.ON);
  }

  /** Only the servers that the test describes answer. */
  public FakeIronicBuilder onlyDescribedMachines() {
    return with(Option.STRANGERS, Machines.Strangers.SILENT);
  }

  /** How many nodes can be locked at once; further verbs are answered with 503. */
  public FakeIronicBuilder workers(int count) {
    return with(Option.WORKERS, count);
  }

  /** The most items on a page, whatever a client asks for. */
  public FakeIronicBuilder maxLimit(int count) {
    return with(Option.MAX_LIMIT, count);
  }

  /** Host name of the conductor, which appears as holder of locks. */
  public FakeIronicBuilder conductor(String host) {
    return with(Option.CONDUCTOR, host);
  }

  /** A plan of faults that others share. */
  public FakeIronicBuilder faults(FaultPlan faults) {
    return with(Option.FAULTS, faults);
  }

  /** Builds; with real time, close the result. */
  public FakeIronic build() {
    return new FakeIronic(this);
  }

  Environment environment() {
    NodeStore nodes = new NodeStore(clock());
    return new Environment(
        nodes,
        new PortStore(nodes),
        new Machines(get(Option.STRANGERS, Machines.Strangers.class, Machines.Strangers.MADE_UP)),
        new Images(),
        get(Option.DURATIONS, StepDurations.class, StepDurations.quick()),
        scheduler(),
        new IronicSettings(
            get(Option.CONDUCTOR, String.class, "conductor.test"),
            get(Option.AUTOMATED_CLEAN, IronicSettings.Switch.class, IronicSettings.Switch.ON),
            get(Option.MD5, IronicSettings.Switch.class, IronicSettings.Switch.OFF),
            get(Option.WORKERS, Integer.class, WORKERS)));
  }

  Clock clock() {
    return get(Option.CLOCK, Clock.class, Clock.systemUTC());
  }

  VersionRange versions() {
    return get(Option.VERSIONS, VersionRange.class, new VersionRange(1, NEWEST));
  }

  Authentication authentication() {
    return get(Option.AUTHENTICATION, Authentication.class, Authentication.none());
  }

  int maxLimit() {
    return get(Option.MAX_LIMIT, Integer.class, PAGE);
  }

  FaultPlan faults() {
    return get(Option.FAULTS, FaultPlan.class, new FaultPlan());
  }

  List<AutoCloseable> owned() {
    return owned;
  }

  private ScheduledExecutorService scheduler() {
    Object given = options.get(Option.SCHEDULER);
    if (given != null) {
      return (ScheduledExecutorService) given;
    }
    ScheduledExecutorService own =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "fake-ironic");
              thread.setDaemon(true);
              return thread;
            });
    owned.add(own::shutdownNow);
    return own;
  }

  private FakeIronicBuilder with(Option option, Object value) {
    options.put(option, value);
    return this;
  }

  private <T> T get(Option option, Class<T> type, T otherwise) {
    return type.cast(options.getOrDefault(option, otherwise));
  }
}
