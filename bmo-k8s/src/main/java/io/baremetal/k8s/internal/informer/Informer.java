package io.baremetal.k8s.internal.informer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.error.ExpiredException;
import io.baremetal.k8s.error.ObjectNotFoundException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.cluster.ClusterSubscription;
import io.baremetal.k8s.internal.cluster.ListPage;
import io.baremetal.k8s.internal.cluster.PageRequest;
import io.baremetal.k8s.internal.cluster.WatchEvent;
import io.baremetal.k8s.internal.cluster.WatchListener;
import io.baremetal.k8s.internal.task.Tasks;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Follows the objects of one kind: lists them page by page, watches from there, goes on where a
 * watch ended, and lists anew when the server has forgotten that place. Never gives up; troubles
 * are retried after 1 s, doubling up to 30 s. Thread-safe.
 */
public final class Informer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Informer.class);
  private static final int PAGE = 500;
  private static final long CLOSED = Long.MIN_VALUE;
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** A watch that has stood this long is taken to be well, though nothing came. */
  private static final Duration STEADY = Duration.ofSeconds(5);

  private final ClusterPort port;
  private final ResourceKind kind;
  private final ResourceSelection selection;
  private final RuntimeContext context;
  private final Tasks tasks;
  private final Telling telling;
  private final ObjectCache cache = new ObjectCache();
  private final CompletableFuture<Void> synced = new CompletableFuture<>();
  private final AtomicReference<ClusterSubscription> subscription = new AtomicReference<>(() -> {});
  private final AtomicReference<Optional<String>> trouble =
      new AtomicReference<>(Optional.of("not listed yet"));

  /** Number of the current watch; what an earlier one still says is not heard. */
  private final AtomicLong epoch = new AtomicLong();

  private final AtomicInteger troublesInARow = new AtomicInteger();
  private final AtomicBoolean unserved = new AtomicBoolean();

  /**
   * An informer that does nothing before {@link #start}.
   *
   * @param listener hears every change, initial objects included, one at a time and in order; must
   *     return at once
   */
  public Informer(
      ClusterPort port,
      ResourceKind kind,
      ResourceSelection selection,
      RuntimeContext context,
      Consumer<Change> listener) {
    this.port = port;
    this.kind = kind;
    this.selection = selection;
    this.context = context;
    this.tasks = new Tasks(context);
    this.telling = new Telling(listener);
  }

  /** Starts the first list on the executor, and returns. To be called once. */
  public void start() {
    tasks.run(this::list);
  }

  /** Stops following; what is cached stays readable. Idempotent. */
  @Override
  public void close() {
    epoch.set(CLOSED);
    endSubscription();
  }

  /** Done once the first list is in the cache and its changes have been told. */
  public CompletableFuture<Void> synced() {
    return synced;
  }

  /** What keeps the cache from being up to date, for people; empty when nothing does. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble.get()).flatMap(known -> known);
  }

  /** Whether the API server does not know the kind, so that there is no object of it. */
  public boolean isUnserved() {
    return unserved.get();
  }

  /** The newest known version of an object. */
  public Optional<ObjectNode> get(ResourceKey key) {
    return cache.get(key).map(CachedObject::tree);
  }

  /** Every object that the watch has shown. */
  public List<CachedObject> all() {
    return cache.all();
  }

  /** Whether the watch has shown this object and not its end. */
  public boolean holds(ResourceKey key) {
    return cache.holds(key);
  }

  boolean follows(ResourceKind wanted) {
    return kind.equals(wanted);
  }

  boolean covers(ResourceKind wanted, ResourceKey key) {
    return kind.equals(wanted) && selection.namespace().map(key.namespace()::equals).orElse(true);
  }

  /**
   * Whether what the cache says of an object is so. Of one outside the selection nothing is heard:
   * not whether it exists, nor that it changed since it was read.
   */
  boolean speaksFor(ResourceKey key) {
    return selection.labelSelector().isEmpty() || cache.holds(key);
  }

  /** Keeps an object that was just read. */
  public void learn(ObjectNode answer) {
    cache.learn(answer);
  }

  /** Sends a write, keeps its answer, and knows its echo in the watch for our own. */
  ObjectNode write(ResourceKey key, Optional<String> base, Supplier<ObjectNode> request) {
    cache.beginWrite(key);
    try {
      ObjectNode answer = request.get();
      cache.wrote(answer, base);
      return answer;
    } finally {
      telling.tell(() -> cache.endWrite(key));
    }
  }

  private void list() {
    if (isClosed()) {
      return;
    }
    try {
      List<CachedObject> objects = new ArrayList<>();
      ListPage page = port.list(kind, selection, PageRequest.first(PAGE));
      while (true) {
        page.items().stream().map(CachedObject::of).forEach(objects::add);
        Optional<String> next = page.continueToken();
        if (next.isEmpty()) {
          break;
        }
        page = port.list(kind, selection, new PageRequest(PAGE, next));
      }
      String version = page.resourceVersion();
      telling.tell(() -> cache.replaceAll(objects, version));
      recovered();
      synced.complete(null);
      watch();
    } catch (RuntimeException failure) {
      stumbled(failure, this::list);
    }
  }

  private void watch() {
    long mine = epoch.updateAndGet(now -> now == CLOSED ? CLOSED : now + 1);
    if (mine == CLOSED) {
      return;
    }
    try {
      subscription.set(port.subscribe(kind, selection, cache.streamVersion(), new Listener(mine)));
    } catch (RuntimeException failure) {
      if (epoch.compareAndSet(mine, mine + 1)) {
        stumbled(failure, this::watch);
      }
      return;
    }
    if (isClosed()) {
      endSubscription();
    }
    after(STEADY, () -> recoveredIfStill(mine));
    after(ClusterPort.LONGEST_SUBSCRIPTION.plus(GRACE), () -> replaceIfStuck(mine));
  }

  private void recoveredIfStill(long watch) {
    if (epoch.get() == watch) {
      recovered();
    }
  }

  /** A watch that outlives its limit is connected to nothing. */
  private void replaceIfStuck(long watch) {
    if (epoch.compareAndSet(watch, watch + 1)) {
      endSubscription();
      watch();
    }
  }

  private void endSubscription() {
    ClusterSubscription open = subscription.getAndSet(() -> {});
    if (open != null) {
      open.close();
    }
  }

  private void stumbled(RuntimeException failure, Runnable next) {
    int count = troublesInARow.incrementAndGet();
    unserved.set(failure instanceof ObjectNotFoundException);
    String message =
        failure instanceof ObjectNotFoundException
            ? "The cluster does not serve " + kind + ": is its CRD installed?"
            : String.valueOf(failure.getMessage());
    if (!trouble().equals(Optional.of(message))) {
      LoggingEventBuilder line =
          LOG.atWarn().addKeyValue("kind", kind).addKeyValue("cause", message);
      (failure instanceof ClusterException ? line : line.setCause(failure)).log("cannot follow");
    }
    trouble.set(Optional.of(message));
    after(pause(count), next);
  }

  private void recovered() {
    troublesInARow.set(0);
    unserved.set(false);
    boolean wasInTrouble = trouble().isPresent();
    trouble.set(Optional.empty());
    if (wasInTrouble) {
      LOG.atInfo().addKeyValue("kind", kind).log("following");
    }
  }

  private static Duration pause(int troubles) {
    Duration pause = Duration.ofSeconds(1L << Math.min(troubles - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void after(Duration delay, Runnable action) {
    if (!isClosed()) {
      tasks.runAfter(delay, action);
    }
  }

  private boolean isClosed() {
    return epoch.get() == CLOSED;
  }

  /** Hears one watch, until the next one begins. */
  private final class Listener implements WatchListener {

    private final long mine;
    private final long openedAt = context.nanos().getAsLong();

    Listener(long mine) {
      this.mine = mine;
    }

    @Override
    public void changed(WatchEvent event) {
      if (epoch.get() == mine) {
        recovered();
        telling.tell(() -> cache.apply(event));
      }
    }

    @Override
    public void ended(Optional<ClusterException> reason) {
      if (!epoch.compareAndSet(mine, mine + 1)) {
        return;
      }
      if (reason.isEmpty() && context.nanos().getAsLong() - openedAt > GRACE.toNanos()) {
        tasks.run(Informer.this::watch);
        return;
      }
      ClusterException cause =
          reason.orElseGet(() -> new ClusterException(0, "watch " + kind + " ended early"));
      stumbled(
          cause, cause instanceof ExpiredException ? Informer.this::list : Informer.this::watch);
    }
  }
}
