package io.baremetal.k8s.internal.lease;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.config.LeaseSettings;
import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.error.AlreadyExistsException;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.error.ConflictException;
import io.baremetal.k8s.error.LeaseLostException;
import io.baremetal.k8s.error.ObjectNotFoundException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.task.Tasks;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tries to hold a Lease, and knows how long it is certainly held.
 *
 * <p>Times in the Lease are written for people and never read: a foreign lease counts as expired
 * when it has not moved for its whole duration while we looked, so a new leader has always waited
 * that long, and clocks may differ. Our own lasts its duration from before its last renewal was
 * sent. A lease that its holder gave away is taken at once. Thread-safe.
 */
public final class Elector implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Elector.class);

  private final ClusterPort port;
  private final LeaseSettings settings;
  private final ResourceKey key;
  private final RuntimeContext context;
  private final Tasks tasks;
  private final Leadership leadership;
  private final AtomicReference<Optional<Held>> held = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Rival>> rival = new AtomicReference<>(Optional.empty());
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * An elector that does nothing before {@link #start}.
   *
   * @param port must not be guarded by this very lease
   * @param namespace where the Lease lives
   */
  public Elector(
      ClusterPort port,
      LeaseSettings settings,
      String namespace,
      RuntimeContext context,
      Leadership leadership) {
    this.port = port;
    this.settings = settings;
    this.key = new ResourceKey(namespace, settings.name());
    this.context = context;
    this.tasks = new Tasks(context);
    this.leadership = leadership;
  }

  /** Starts trying, on the executor, and returns. To be called once. */
  public void start() {
    tasks.run(this::tick);
  }

  /** Whether the lease is ours as far as we know. */
  public boolean leads() {
    return current(held).isPresent();
  }

  /** Who holds the lease instead of us, if that is known. */
  public Optional<String> holder() {
    return current(rival).map(known -> known.record().holder());
  }

  /**
   * Returns if a call of this length that starts now ends while the lease is ours.
   *
   * @throws LeaseLostException if it might not
   */
  public void check(Duration callTimeout) {
    Duration left =
        current(held)
            .map(mine -> Duration.ofNanos(mine.until() - now()))
            .orElseThrow(
                () -> new LeaseLostException("Not sent: the lease " + key + " is not ours"));
    if (left.compareTo(callTimeout.plus(settings.margin())) < 0) {
      throw new LeaseLostException(
          "Not sent: the lease " + key + " lasts " + left + ", the call may take " + callTimeout);
    }
  }

  /** Gives the lease away, if it is ours, so that another may lead at once. Idempotent. */
  @Override
  public synchronized void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    Optional<Held> mine = current(held);
    stepDown("closing");
    mine.ifPresent(
        lease -> {
          try {
            write(lease.record().released(context.clock().instant()));
          } catch (ClusterException failure) {
            LOG.atWarn()
                .addKeyValue("lease", key)
                .addKeyValue("cause", failure.getMessage())
                .log("lease not released; it runs out by itself");
          }
        });
  }

  /**
   * Stops renewing and lets no further call pass, but leaves the lease to run out: for when a call
   * that was let pass may still be under way. Idempotent.
   */
  public synchronized void abandon() {
    closed.set(true);
    stepDown("abandoned");
  }

  private synchronized void tick() {
    if (closed.get()) {
      return;
    }
    try {
      if (leads()) {
        renew();
      } else {
        acquire();
      }
    } catch (RuntimeException failure) {
      LoggingEventBuilder line =
          LOG.atWarn().addKeyValue("lease", key).addKeyValue("cause", failure.getMessage());
      (failure instanceof ClusterException ? line : line.setCause(failure))
          .log("cannot reach lease");
      stepDownIfOverdue();
    } finally {
      tasks.runAfter(settings.retryPeriod(), this::tick);
    }
  }

  private void acquire() {
    Optional<LeaseRecord> found = read();
    long started = now();
    try {
      if (found.isEmpty()) {
        ObjectNode lease = LeaseRecord.created(key, settings, context.clock().instant());
        lead(port.create(ResourceKind.LEASE, lease), started);
      } else if (isFree(found.get())) {
        lead(write(found.get().taken(settings, context.clock().instant())), started);
      }
    } catch (AlreadyExistsException | ConflictException | ObjectNotFoundException raced) {
      LOG.atDebug().addKeyValue("lease", key).log("another was faster");
    }
  }

  /** Free when nobody holds it, when it is ours from a write whose answer was lost, or expired. */
  private boolean isFree(LeaseRecord found) {
    if (found.holder().isEmpty() || found.holder().equals(settings.identity())) {
      return true;
    }
    Optional<Rival> known = current(rival);
    if (known.isEmpty() || !known.get().record().spec().equals(found.spec())) {
      if (known.isEmpty() || !known.get().record().holder().equals(found.holder())) {
        LOG.atInfo()
            .addKeyValue("lease", key)
            .addKeyValue("holder", found.holder())
            .log("following");
      }
      rival.set(Optional.of(new Rival(found, now())));
      return false;
    }
    Duration unmoved = Duration.ofNanos(now() - known.get().seenAt());
    return unmoved.compareTo(longer(found.duration(), settings.duration())) >= 0;
  }

  private void renew() {
    Held mine = current(held).orElseThrow();
    long started = now();
    try {
      hold(write(mine.record().renewed(context.clock().instant())), started);
    } catch (ConflictException moved) {
      // Somebody changed the object, perhaps only its labels: what counts is the holder.
      LeaseRecord found = read().orElse(mine.record());
      if (found.holder().equals(settings.identity())) {
        hold(write(found.renewed(context.clock().instant())), started);
      } else {
        stepDown("taken by " + found.holder());
      }
    } catch (ObjectNotFoundException deleted) {
      stepDown("deleted");
    }
  }

  private void lead(ObjectNode lease, long started) {
    hold(lease, started);
    rival.set(Optional.empty());
    LOG.atInfo()
        .addKeyValue("lease", key)
        .addKeyValue("identity", settings.identity())
        .log("leading");
    leadership.gained();
  }

  private void hold(ObjectNode lease, long started) {
    held.set(
        Optional.of(
            new Held(LeaseRecord.of(lease), started, started + settings.duration().toNanos())));
  }

  private void stepDownIfOverdue() {
    current(held)
        .filter(mine -> now() - mine.renewedAt() >= settings.renewDeadline().toNanos())
        .ifPresent(mine -> stepDown("not renewed for " + settings.renewDeadline()));
  }

  private void stepDown(String reason) {
    if (leads()) {
      held.set(Optional.empty());
      LOG.atWarn().addKeyValue("lease", key).addKeyValue("reason", reason).log("leading no longer");
      leadership.lost();
    }
  }

  private Optional<LeaseRecord> read() {
    return port.getLatest(ResourceKind.LEASE, key).map(LeaseRecord::of);
  }

  private ObjectNode write(ObjectNode patch) {
    return port.patch(ResourceKind.LEASE, key, patch);
  }

  private long now() {
    return context.nanos().getAsLong();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static <T> Optional<T> current(AtomicReference<Optional<T>> reference) {
    return Optional.ofNullable(reference.get()).flatMap(value -> value);
  }

  /**
   * Our lease.
   *
   * @param record as last written
   * @param renewedAt when that write was begun
   * @param until when it may run out
   */
  private record Held(LeaseRecord record, long renewedAt, long until) {}

  /**
   * Another's lease.
   *
   * @param record as last read
   * @param seenAt when it was first read so
   */
  private record Rival(LeaseRecord record, long seenAt) {}
}
