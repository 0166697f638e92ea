package io.baremetal.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.rest.RestHandler;
import io.baremetal.testkit.cluster.internal.verb.ApiServer;
import io.baremetal.testkit.cluster.traffic.ClusterRequest;
import io.baremetal.testkit.cluster.traffic.ClusterTraffic;
import io.baremetal.testkit.fault.FaultPlan;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeHttpServer;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.http.PushSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes API server in memory.
 *
 * <pre>
 * try (FakeCluster cluster = FakeCluster.builder().metal3Crds().start()) {
 *   cluster.apply(hostYaml);
 *   KubernetesClient client = Fabric8Clients.inProcess(cluster);
 *   ...
 *   assertThat(cluster.get("BareMetalHost", "metal3", "host-1")).isPresent();
 * }
 * </pre>
 *
 * <p>There are three ways in: the methods here, which need no client and pass no fault plan; {@link
 * #handle}, the whole HTTP API as a function, which in-process clients use; and {@link #url()},
 * real sockets on the loopback interface. Kinds are named as people name them: {@code Secret},
 * {@code secrets}, {@code bmh}, {@code BareMetalHost.metal3.io}.
 *
 * <p>Thread-safe. Whoever starts a cluster closes it.
 */
public final class FakeCluster implements FakeHandler, AutoCloseable {

  private final ApiServer server;
  private final ClusterTraffic traffic;
  private final FaultPlan faults;
  private final FakeHandler front;
  private final ObjectDoor door;
  private final ClusterTimers timers;
  // Guarded by this.
  private @Nullable FakeHttpServer sockets;

  FakeCluster(ApiServer server, ClusterTraffic traffic, FaultPlan faults, ClusterTimers timers) {
    this.server = server;
    this.traffic = traffic;
    this.faults = faults;
    this.timers = timers;
    this.front = faults.before(new RestHandler(server));
    this.door = new ObjectDoor(server);
  }

  /** A cluster with all defaults, empty but for the namespaces that every cluster has. */
  public static FakeCluster start() {
    return builder().start();
  }

  /** A cluster with a clock, custom kinds or limits of one's own. */
  public static FakeClusterBuilder builder() {
    return new FakeClusterBuilder();
  }

  /** The HTTP API as a function, faults included. */
  @Override
  public FakeReply handle(FakeRequest request) {
    return front.handle(request);
  }

  /**
   * The address of real sockets, which the first call opens. Watches with a time-out end by the
   * wall clock from then on, unless the builder was given a scheduler.
   */
  public synchronized URI url() {
    FakeHttpServer running = sockets;
    if (running == null) {
      timers.useWallClock();
      running = FakeHttpServer.start(front);
      sockets = running;
    }
    return running.url();
  }

  /**
   * Creates each object of a YAML or JSON text, or merges it into the one that is there. A status
   * goes to the status subresource where the kind has one. Objects without a namespace go to {@code
   * default}.
   *
   * @return the objects as they are now stored
   * @throws io.baremetal.testkit.cluster.error.RequestRefusedException when the cluster refuses
   *     one; those before it stay
   */
  public List<JsonNode> apply(String yaml) {
    List<JsonNode> stored = new ArrayList<>();
    for (JsonNode document : Documents.yaml(yaml)) {
      stored.add(door.apply(document));
    }
    return stored;
  }

  /** As {@link #apply(String)}, for one object. */
  public JsonNode apply(JsonNode object) {
    return door.apply(object);
  }

  /**
   * Creates an object.
   *
   * @return the object as it is now stored
   * @throws io.baremetal.testkit.cluster.error.RequestRefusedException when the cluster refuses it
   */
  public JsonNode create(JsonNode object) {
    return door.create(object);
  }

  /**
   * Puts an object in place of the stored one; a stale {@code resourceVersion} is refused.
   *
   * @return the object as it is now stored
   * @throws io.baremetal.testkit.cluster.error.RequestRefusedException when the cluster refuses it
   */
  public JsonNode update(JsonNode object) {
    return door.update(object);
  }

  /**
   * Merges a patch (RFC 7386, JSON or YAML) into an object.
   *
   * @param namespace empty for cluster-scoped kinds
   * @return the object as it is now stored
   * @throws io.baremetal.testkit.cluster.error.RequestRefusedException when the cluster refuses it
   */
  public JsonNode patch(String kind, String namespace, String name, String mergePatch) {
    return door.patch(door.target(kind, namespace, name), single(mergePatch));
  }

  /**
   * Merges a patch into the status alone: {@code mergePatch} is what belongs below {@code status}.
   */
  public JsonNode patchStatus(String kind, String namespace, String name, String mergePatch) {
    return door.patch(
        door.target(kind, namespace, name).subresource("status"),
        ObjectDoor.statusPatch(single(mergePatch)));
  }

  /**
   * The object as it is stored now; the caller's own copy. Leaves no trace in the journal.
   *
   * @param namespace empty for cluster-scoped kinds
   */
  public Optional<JsonNode> get(String kind, String namespace, String name) {
    return door.get(kind, namespace, name);
  }

  /**
   * All objects of a kind, ordered by namespace and name; the caller's own copies. Leaves no trace
   * in the journal.
   *
   * @param namespace empty for all namespaces
   */
  public List<JsonNode> list(String kind, String namespace) {
    return door.list(kind, namespace);
  }

  /**
   * Deletes an object, or marks it when finalizers hold it.
   *
   * @param namespace empty for cluster-scoped kinds
   */
  public void delete(String kind, String namespace, String name) {
    door.delete(kind, namespace, name);
  }

  /**
   * Hears of every change of a kind, beginning with what is there. Events arrive on the builder's
   * executor, by default on the thread that writes.
   *
   * @param namespace empty for all namespaces
   * @return cancels the watch
   */
  public PushSource.Subscription watch(
      String kind, String namespace, Consumer<WatchEvent> consumer) {
    return door.watch(kind, namespace, consumer);
  }

  /** Which requests go wrong; acts on {@link #handle} and the sockets, not on the methods here. */
  public FaultPlan faults() {
    return faults;
  }

  /** Journal and counters of everything that was asked of the cluster. */
  public ClusterTraffic traffic() {
    return traffic;
  }

  /** The latest requests, oldest first; short for {@code traffic().requests()}. */
  public List<ClusterRequest> requests() {
    return traffic.requests();
  }

  /** How many watches are open. */
  public int openWatches() {
    return server.state().watches().size();
  }

  /** Breaks all open watches, as a restart of the server does; clients may resume them. */
  public void breakWatches() {
    server.state().watches().breakAll();
  }

  /** Forgets the past: who resumes a watch or a paged list from before now gets 410. */
  public void compact() {
    server.compact();
  }

  /** Sends a bookmark to every watch that asked for bookmarks. */
  public void sendBookmarks() {
    server.state().watches().bookmarkAll();
  }

  /** Closes the sockets, if open, and breaks all watches. The objects stay readable. */
  @Override
  public void close() {
    breakWatches();
    FakeHttpServer running;
    synchronized (this) {
      running = sockets;
      sockets = null;
    }
    if (running != null) {
      running.close();
    }
    timers.close();
  }

  @Override
  public String toString() {
    return "FakeCluster at version " + server.state().store().version();
  }

  private static JsonNode single(String text) {
    List<JsonNode> documents = Documents.yaml(text);
    if (documents.size() != 1) {
      throw new IllegalArgumentException("expected one document, got " + documents.size());
    }
    return documents.get(0);
  }
}
