package io.baremetal.testkit.cluster.internal.watch;

import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.store.Change;
import io.baremetal.testkit.cluster.internal.store.ChangeListener;
import io.baremetal.testkit.cluster.internal.store.ObjectStore;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.http.PushSink;
import io.baremetal.testkit.http.PushSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** All open watches of the cluster. Thread-safe. */
public final class WatchHub implements ChangeListener {

  private final ObjectStore store;
  private final Executor executor;
  private final Supplier<Optional<ScheduledExecutorService>> scheduler;
  private final Map<String, ResourceWatchers> watchers = new ConcurrentHashMap<>();
  private final Map<Watcher, WatchRequest> open = new ConcurrentHashMap<>();
  private final Queue<Watcher> undelivered = new ConcurrentLinkedQueue<>();

  /**
   * A hub that hears of the store's changes from now on.
   *
   * @param executor where events are delivered; a direct one delivers on the writer's thread
   * @param scheduler ends watches that have a time-out; without one they never end by themselves
   */
  public WatchHub(
      ObjectStore store,
      Executor executor,
      Supplier<Optional<ScheduledExecutorService>> scheduler) {
    this.store = store;
    this.executor = executor;
    this.scheduler = scheduler;
    store.addListener(this);
  }

  /** The stream of events for a request; each opening is a watch of its own. */
  public PushSource source(WatchRequest request) {
    return sink -> open(request, sink);
  }

  /** How many watches are open. */
  public int size() {
    return open.size();
  }

  private PushSource.Subscription open(WatchRequest request, PushSink sink) {
    Watcher watcher = new Watcher(request.selection(), sink, executor);
    Optional<Future<?>> timer =
        store.exclusively(
            () -> {
              start(request, watcher);
              return startTimer(request, watcher);
            });
    return () -> {
      watcher.close();
      takeOut(watcher);
      timer.ifPresent(task -> task.cancel(false));
    };
  }

  private Optional<Future<?>> startTimer(WatchRequest request, Watcher watcher) {
    return request
        .timeout()
        .flatMap(
            timeout ->
                scheduler
                    .get()
                    .map(
                        timers ->
                            timers.schedule(
                                () -> timeOut(watcher),
                                timeout.toMillis(),
                                TimeUnit.MILLISECONDS)));
  }

  /** Runs inside the store's lock, so that no change falls between replay and registration. */
  private void start(WatchRequest request, Watcher watcher) {
    undelivered.add(watcher);
    if (request.since().isPresent()) {
      long since = request.since().get();
      Optional<List<Change>> missed = store.changesAfter(request.resource(), since);
      if (missed.isEmpty()) {
        watcher.offer(
            EventFrames.error(
                RequestRefusedException.expired(
                    "version " + since + " is too old to resume a watch from; list again")));
        watcher.end();
        return;
      }
      missed.get().stream().filter(change -> sees(request, change)).forEach(watcher::offer);
    } else {
      replay(request, watcher);
    }
    open.put(watcher, request);
    watchers.computeIfAbsent(request.resource(), any -> new ResourceWatchers()).add(watcher);
  }

  private static boolean sees(WatchRequest request, Change change) {
    String namespace = request.selection().namespace();
    return namespace.isEmpty() || namespace.equals(change.current().key().namespace());
  }

  private void replay(WatchRequest request, Watcher watcher) {
    ObjectStore.Listing there = store.list(request.resource(), request.selection().namespace());
    for (StoredObject object : there.objects()) {
      if (request.selection().matches(object.tree())) {
        watcher.offer(EventFrames.existing(object));
      }
    }
    if (request.bookmarks() == WatchRequest.Bookmarks.AFTER_INITIAL_EVENTS) {
      watcher.offer(
          EventFrames.bookmark(request.apiVersion(), request.kind(), there.version(), true));
    }
  }

  private void timeOut(Watcher watcher) {
    store.exclusively(
        () -> {
          bookmark(watcher);
          watcher.end();
          return undelivered.add(watcher);
        });
    takeOut(watcher);
  }

  // Not closed: what is queued, the end above all, is still delivered.
  private void takeOut(Watcher watcher) {
    WatchRequest request = open.remove(watcher);
    ResourceWatchers same = request == null ? null : watchers.get(request.resource());
    if (same != null) {
      same.remove(watcher);
    }
  }

  private void bookmark(Watcher watcher) {
    WatchRequest request = open.get(watcher);
    if (request != null && request.bookmarks() != WatchRequest.Bookmarks.NONE) {
      watcher.offer(
          EventFrames.bookmark(request.apiVersion(), request.kind(), store.version(), false));
      undelivered.add(watcher);
    }
  }

  /** Sends a bookmark to every watcher that takes them. */
  public void bookmarkAll() {
    store.exclusively(
        () -> {
          open.keySet().forEach(this::bookmark);
          return open.size();
        });
  }

  /** Breaks every open watch, as a server that goes down does. */
  public void breakAll() {
    store.exclusively(
        () -> {
          for (Watcher watcher : List.copyOf(open.keySet())) {
            watcher.fail();
            undelivered.add(watcher);
            takeOut(watcher);
          }
          return open.size();
        });
  }

  @Override
  public void committed(Change change) {
    ResourceWatchers interested = watchers.get(change.resource());
    if (interested != null) {
      interested.forObject(
          change.current().key(),
          watcher -> {
            watcher.offer(change);
            undelivered.add(watcher);
          });
    }
  }

  @Override
  public void released() {
    Watcher watcher = undelivered.poll();
    while (watcher != null) {
      watcher.drain();
      watcher = undelivered.poll();
    }
  }
}
