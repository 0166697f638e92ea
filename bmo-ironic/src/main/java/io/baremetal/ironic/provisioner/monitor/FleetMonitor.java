package io.baremetal.ironic.provisioner.monitor;

import io.baremetal.api.provisioner.Subscription;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.provisioner.monitor.Pace.Activity;
import io.baremetal.ironic.provisioner.monitor.SeenNodes.News;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only one who polls Ironic: lists all nodes with few fields at intervals, and tells its
 * listeners which ones changed in a way that matters. Runs while it has listeners. Thread-safe;
 * {@link #close} it.
 */
public final class FleetMonitor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FleetMonitor.class);

  /** A machine that is busy with other things may well be so late with a listing. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final int COSTS = 5;

  private final FleetReader reader;
  private final MonitorTiming timing;
  private final SeenNodes seen = new SeenNodes();
  private final List<Consumer<NodeRow>> listeners = new CopyOnWriteArrayList<>();

  /** How long the latest listings took, oldest first; guarded by this. */
  private final Deque<Duration> costs = new ArrayDeque<>();

  private @Nullable Fleet fleet;
  private @Nullable Future<?> timer;
  private long dueNanos;
  private boolean listing;
  private boolean closed;
  private int failures;

  /**
   * Does nothing yet.
   *
   * @param source how Ironic is asked
   * @param limits when a fleet is too large to be listed whole each time
   */
  public FleetMonitor(FleetSource source, MonitorLimits limits, MonitorTiming timing) {
    this.reader = new FleetReader(source, limits);
    this.timing = timing;
  }

  /**
   * Has {@code listener} told of every node that changed, on the thread that listed them; what it
   * throws is logged. The first listener starts the watching, the last one's leaving ends it.
   */
  public Subscription onChange(Consumer<NodeRow> listener) {
    listeners.add(listener);
    hasten();
    return () -> listeners.remove(listener);
  }

  /** The latest listing; empty when there is none, or it is too old or too doubtful to act on. */
  public synchronized Optional<Fleet> fleet() {
    boolean late = timing.nanos().getAsLong() - dueNanos > GRACE.toNanos() && !listing;
    return closed || failures > 0 || late ? Optional.empty() : Optional.ofNullable(fleet);
  }

  /** The latest listing, however old; for figures. */
  public synchronized Optional<Fleet> latest() {
    return Optional.ofNullable(fleet);
  }

  /** Whether a listing is going to tell what becomes of a node. */
  synchronized boolean isWatching() {
    return !closed && failures == 0 && !listeners.isEmpty();
  }

  /** A pass has read this node in full, at this time of the monotonic clock. */
  public void saw(Node node, long atNanos) {
    NodeRow row = NodeRow.of(node);
    seen.saw(row, atNanos);
    reader.learn(row, atNanos);
  }

  /** Ironic has accepted a verb for this node: looks soon, and tells what it led to. */
  public void awaitChange(String uuid) {
    seen.await(uuid, timing.nanos().getAsLong());
    hasten();
  }

  /** This node was locked: looks soon, and tells when it no longer is. */
  public void awaitUnlock(String uuid) {
    seen.awaitUnlock(uuid, timing.nanos().getAsLong());
    hasten();
  }

  /** Something that no listing shows has happened to this node: has its host look. */
  public void wake(String uuid) {
    latest().flatMap(known -> known.node(uuid)).ifPresent(this::tell);
  }

  /** This node is about to be removed, and may be missing from now on. */
  public void leaves(String uuid) {
    reader.leaves(uuid);
  }

  /** This node was not removed after all. */
  public void stays(String uuid) {
    reader.stays(uuid);
  }

  /** This node is gone as it should be. */
  public void forget(String uuid) {
    seen.forget(uuid);
    reader.forget(uuid);
  }

  /** How many things are kept in mind, for tests of their bound. */
  int remembered() {
    return reader.remembered() + seen.remembered();
  }

  /** Stops watching. A listing that is running is not interrupted, but tells nobody. */
  @Override
  public synchronized void close() {
    closed = true;
    listeners.clear();
    if (timer != null) {
      timer.cancel(false);
    }
  }

  private synchronized void hasten() {
    if (!listing) {
      Duration pause = fleet == null ? Duration.ZERO : pause(Duration.ZERO);
      boolean sooner = dueNanos - timing.nanos().getAsLong() > pause.toNanos();
      if (sooner || timer == null || timer.isDone()) {
        schedule(pause);
      }
    }
  }

  private void schedule(Duration pause) {
    if (closed || listeners.isEmpty()) {
      timer = null;
      return;
    }
    if (timer != null) {
      timer.cancel(false);
    }
    dueNanos = timing.nanos().getAsLong() + pause.toNanos();
    timer = timing.scheduler().schedule(this::look, pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void look() {
    if (!execute(this::list)) {
      missed();
    }
  }

  /** An executor that is full now may have room later. */
  private synchronized void missed() {
    failures++;
    schedule(pause(Duration.ZERO));
  }

  private boolean execute(Runnable task) {
    try {
      timing.executor().execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      LOG.atWarn().log("the executor refuses to have nodes watched; it is asked again later");
      return false;
    }
  }

  private void list() {
    if (!begin()) {
      return;
    }
    News news = new News(List.of(), List.of());
    int before = latest().map(known -> known.rows().size()).orElse(0);
    long started = timing.nanos().getAsLong();
    try {
      FleetReader.Reading reading = reader.read(started, seen.pending());
      Fleet now = Fleet.of(reading.fleet(), started, timing.clock().instant());
      news = seen.take(now, reading.fresh(), reading.extent());
      succeeded(now);
    } catch (RuntimeException e) {
      // An answer that makes no sense is no better than none: no old listing may pass for a new
      // one.
      failed(e);
    } finally {
      end(Duration.ofNanos(timing.nanos().getAsLong() - started));
    }
    news.changed().forEach(this::tell);
    if (Loss.isOfDatabase(news.gone().size(), before)) {
      tellSlowly(Loss.inOrder(news.gone()), before);
    } else {
      news.gone().forEach(this::tell);
    }
  }

  /** Hosts that find their node gone register anew, which must not all happen at once. */
  private void tellSlowly(List<NodeRow> gone, int before) {
    LOG.atError()
        .addKeyValue("gone", gone.size())
        .addKeyValue("of", before)
        .log("Ironic has lost its nodes; hosts are told one after the other, provisioned first");
    for (int i = 0; i < gone.size(); i++) {
      NodeRow row = gone.get(i);
      var unused =
          timing
              .scheduler()
              .schedule(
                  () -> execute(() -> tell(row)), Loss.pause(i).toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private synchronized boolean begin() {
    boolean wanted = !closed && !listing && !listeners.isEmpty();
    listing = listing || wanted;
    return wanted;
  }

  private synchronized void succeeded(Fleet now) {
    fleet = now;
    if (failures > 0) {
      LOG.atInfo().addKeyValue("failures", failures).log("nodes are listed again");
    }
    failures = 0;
  }

  private synchronized void failed(RuntimeException e) {
    failures++;
    LOG.atWarn()
        .addKeyValue("failures", failures)
        .addKeyValue("problem", e)
        .log("nodes could not be listed");
  }

  private synchronized void end(Duration took) {
    listing = false;
    schedule(pause(cost(took)));
  }

  /** Of the latest listings the quickest: one that had to wait for others says nothing. */
  private Duration cost(Duration took) {
    costs.addLast(took);
    if (costs.size() > COSTS) {
      costs.removeFirst();
    }
    return Collections.min(costs);
  }

  private Duration pause(Duration took) {
    Duration age = Duration.ofNanos(seen.sinceLastMove(timing.nanos().getAsLong()));
    Duration wanted = Pace.wanted(activity(), timing.quickest(), age);
    return Pace.next(wanted, took, failures, timing.random().getAsDouble());
  }

  private Activity activity() {
    if (seen.isAwaiting()) {
      return Activity.AWAITING;
    }
    boolean moving = seen.isOwing() || (fleet != null && fleet.anyMoving());
    return moving ? Activity.MOVING : Activity.RESTING;
  }

  private void tell(NodeRow row) {
    for (Consumer<NodeRow> listener : listeners) {
      try {
        listener.accept(row);
      } catch (RuntimeException e) {
        LOG.atError().setCause(e).addKeyValue("node", row.uuid()).log("a listener failed");
      }
    }
  }
}
