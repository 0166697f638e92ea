package io.baremetal.k8s.runtime;

import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.error.ClusterException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Feeds the keys of a {@link WorkQueue} to a {@link Reconciler}, a few at a time, and puts them
 * back when they are due again. It holds no thread while nothing is to be done: it borrows the
 * executor of the context when a key is ready and its scheduler when one will be. Starts paused;
 * may be paused and resumed at will. Thread-safe. {@code @Beta}.
 *
 * @param <K> names a thing; needs {@code equals} and {@code hashCode}
 */
public final class ControlLoop<K> {

  private static final Logger LOG = LoggerFactory.getLogger(ControlLoop.class);
  private static final Duration UNTIL_ROOM = Duration.ofSeconds(1);

  private final Reconciler<K> reconciler;
  private final RuntimeContext context;
  private final int workers;
  private final Semaphore tasks;
  private final Semaphore passes;
  private final WorkQueue<K> queue;
  private final RetryDelays<K> retries = new RetryDelays<>();
  private final AtomicBoolean open = new AtomicBoolean();
  private final Alarm alarm;

  /**
   * A paused loop.
   *
   * @param reconciler makes the passes
   * @param context time and threads
   * @param workers most passes at a time, at least 1
   */
  public ControlLoop(Reconciler<K> reconciler, RuntimeContext context, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be at least 1, but is " + workers);
    }
    this.reconciler = reconciler;
    this.context = context;
    this.workers = workers;
    this.tasks = new Semaphore(workers);
    this.passes = new Semaphore(workers);
    this.queue = new WorkQueue<>(context.nanos());
    this.alarm = new Alarm(context, this::pump);
  }

  /** Asks for a pass now; see {@link WorkQueue#add}. */
  public void add(K key, Lane lane) {
    queue.add(key, lane);
    pump();
  }

  /** Asks for a pass after a time; see {@link WorkQueue#addAfter}. */
  public void addAfter(K key, Lane lane, Duration delay) {
    queue.addAfter(key, lane, delay);
    pump();
  }

  /** Drops all that waits for this key, which no longer exists. */
  public void forget(K key) {
    queue.forget(key);
    retries.forget(key);
  }

  /** Starts passes, now and for whatever is added. */
  public void resume() {
    open.set(true);
    pump();
  }

  /** Starts no further pass; keys are still accepted, and passes that run go on to their end. */
  public void pause() {
    open.set(false);
    alarm.off();
  }

  /**
   * Pauses and waits for the passes that run. Not to be called from within a pass, which would wait
   * for itself.
   *
   * @param drain longest wait, on the machine's own clock
   * @return whether all have ended
   * @throws InterruptedException if the waiting thread is interrupted; the passes are not
   */
  public boolean stop(Duration drain) throws InterruptedException {
    pause();
    boolean drained =
        passes.tryAcquire(workers, TimeUnit.NANOSECONDS.convert(drain), TimeUnit.NANOSECONDS);
    if (drained) {
      passes.release(workers);
    }
    return drained;
  }

  /**
   * Asks once a turn what is due: what became due between two questions would be neither ready for
   * the one nor waited for by the other.
   */
  private void pump() {
    boolean more = open.get();
    while (more) {
      Optional<Duration> due = queue.nextDue();
      due.filter(delay -> !delay.isZero()).ifPresent(alarm::ringWithin);
      // Whoever holds the last slot comes here again when it is done.
      more = due.filter(Duration::isZero).isPresent() && tasks.tryAcquire() && startWork();
    }
  }

  private boolean startWork() {
    try {
      context.executor().execute(this::work);
      return open.get();
    } catch (RejectedExecutionException noRoom) {
      tasks.release();
      LOG.atWarn().log("the executor takes no more work; passes wait");
      alarm.ringWithin(UNTIL_ROOM);
      return false;
    }
  }

  private void work() {
    try {
      Optional<WorkQueue.Pick<K>> pick = nextPick();
      while (pick.isPresent()) {
        pass(pick.get().key());
        pick = nextPick();
      }
    } finally {
      tasks.release();
      // What was added between the last look and the release found no free slot.
      pump();
    }
  }

  /** A pick comes with a permit for its pass. */
  private Optional<WorkQueue.Pick<K>> nextPick() {
    if (!passes.tryAcquire()) {
      return Optional.empty();
    }
    Optional<WorkQueue.Pick<K>> pick = open.get() ? queue.poll() : Optional.empty();
    if (pick.isEmpty()) {
      passes.release();
    }
    return pick;
  }

  private void pass(K key) {
    Reconciled end = Reconciled.failed(new IllegalStateException("The pass broke off"));
    try {
      end = attempt(key);
    } finally {
      settle(key, end);
      queue.done(key);
      passes.release();
    }
  }

  private Reconciled attempt(K key) {
    try {
      return reconciler.reconcile(key);
    } catch (RuntimeException failure) {
      return Reconciled.failed(failure);
    }
  }

  private void settle(K key, Reconciled end) {
    end.match(
            new Reconciled.Cases<Optional<Entry>>(
                done -> nothing(key),
                after -> Optional.of(new Entry(Lane.POLL, delay(key, after.delay()))),
                immediately -> Optional.of(new Entry(Lane.EVENT, retries.next(key))),
                failed -> Optional.of(new Entry(Lane.POLL, delayOfFailed(key, failed.cause())))))
        .ifPresent(next -> queue.addAfter(key, next.lane(), next.delay()));
  }

  private Optional<Entry> nothing(K key) {
    retries.forget(key);
    return Optional.empty();
  }

  private Duration delay(K key, Duration wanted) {
    if (wanted.isZero() || wanted.isNegative()) {
      return retries.next(key);
    }
    retries.forget(key);
    return wanted;
  }

  private Duration delayOfFailed(K key, RuntimeException cause) {
    Duration delay = retries.next(key);
    LoggingEventBuilder line =
        LOG.atWarn()
            .addKeyValue("key", key)
            .addKeyValue("retryIn", delay)
            .addKeyValue("cause", cause.getMessage());
    (isForeseen(cause) ? line : line.setCause(cause)).log("pass failed");
    return delay;
  }

  /** Foreseen troubles are told in a sentence; the others need their stack. */
  private static boolean isForeseen(RuntimeException cause) {
    return cause instanceof ClusterException || cause instanceof ProvisionerException;
  }

  private record Entry(Lane lane, Duration delay) {}
}
