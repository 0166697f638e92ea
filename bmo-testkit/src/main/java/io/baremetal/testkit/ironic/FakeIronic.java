package io.baremetal.testkit.ironic;

import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.fault.FaultPlan;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeHttpServer;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.api.IronicServer;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.conductor.NodeMachines;
import io.baremetal.testkit.ironic.internal.conductor.Workshop;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.world.Images;
import io.baremetal.testkit.ironic.world.Machine;
import io.baremetal.testkit.ironic.world.Machines;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;

/**
 * An Ironic in memory. Thread-safe.
 *
 * <pre>{@code
 * TestClock time = TestClock.create();
 * FakeIronic ironic = FakeIronic.builder().time(time).build();
 * OkHttpClient http = new OkHttpClient.Builder().addInterceptor(ironic.interceptor()).build();
 * // ... a client of yours talks to http://ironic.test:6385 through http ...
 * ironic.machines().at("redfish://192.0.2.7/redfish/v1/Systems/1").failDeploy("disk is broken");
 * time.runUntil(() -> ironic.node("worker-0").is("deploy failed"), Duration.ofHours(1));
 * }</pre>
 *
 * <p>Verbs are answered at once and work goes on afterwards, on the given scheduler. With a {@code
 * TestClock} nothing happens until the test moves time; with {@link #start()} all happens by
 * itself, a hundred times faster than on real servers.
 */
public final class FakeIronic implements FakeHandler, AutoCloseable {

  private final Environment environment;
  private final IronicServer server;
  private final FakeHandler front;
  private final FaultPlan faults;
  private final CallJournal calls;
  private final Clock clock;
  private final List<AutoCloseable> owned = new CopyOnWriteArrayList<>();

  FakeIronic(FakeIronicBuilder builder) {
    this.environment = builder.environment();
    this.server = new IronicServer(environment, builder.versions(), builder.maxLimit());
    this.faults = builder.faults();
    this.clock = builder.clock();
    this.calls = new CallJournal(clock);
    FakeHandler guarded = builder.authentication().before(server::handle);
    this.front = faults.before(calls.before(guarded));
    this.owned.addAll(builder.owned());
  }

  /** An Ironic in real time, with all defaults, on threads of its own; close it after use. */
  public static FakeIronic start() {
    return builder().build();
  }

  /** Starts with the defaults that {@link FakeIronicBuilder} names. */
  public static FakeIronicBuilder builder() {
    return new FakeIronicBuilder();
  }

  /** Answers one request, on the calling thread. */
  @Override
  public FakeReply handle(FakeRequest request) {
    return front.handle(request);
  }

  /** A way in without sockets: an application interceptor that answers every request itself. */
  public Interceptor interceptor() {
    return asInterceptor();
  }

  /** A way in through a socket on the loopback interface; it closes with this fake. */
  public URI listen() {
    FakeHttpServer sockets = FakeHttpServer.start(this);
    owned.add(sockets);
    return sockets.url();
  }

  /** The servers that can be managed. */
  public Machines machines() {
    return environment.machines();
  }

  /**
   * The server behind a node.
   *
   * @param ident UUID or name of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public Machine machineOf(String ident) {
    synchronized (machines().lock()) {
      return machines().at(NodeMachines.address(NodeViews.find(environment, ident)));
    }
  }

  /** What can be downloaded. */
  public Images images() {
    return environment.images();
  }

  /** The nodes as they are now, in the order of their creation. */
  public List<NodeView> nodes() {
    synchronized (machines().lock()) {
      return environment.nodes().all().stream().map(NodeViews::of).toList();
    }
  }

  /**
   * One node as it is now.
   *
   * @param ident UUID or name
   * @throws IllegalArgumentException if there is no such node
   */
  public NodeView node(String ident) {
    synchronized (machines().lock()) {
      return NodeViews.of(NodeViews.find(environment, ident));
    }
  }

  /** Every request that got through to this server. */
  public CallJournal calls() {
    return calls;
  }

  /** What goes wrong between client and server; rules may come and go. */
  public FaultPlan faults() {
    return faults;
  }

  /**
   * Lets the next call of a kind go wrong.
   *
   * @param kind as {@link IronicCall#kind()} writes it, such as {@code PUT
   *     /nodes/{node}/states/provision active}; {@link IronicFaults} has faults that Ironic knows
   */
  public FakeIronic failNext(String kind, Fault fault) {
    faults.when(request -> IronicCall.kind(request).equals(kind)).times(1).then(fault);
    return this;
  }

  /**
   * Writes the node without changing anything but the time of it, as heartbeats of agents and locks
   * do all the time.
   *
   * @param ident UUID or name of the node
   */
  public void touch(String ident) {
    synchronized (machines().lock()) {
      environment.nodes().touch(NodeViews.find(environment, ident));
    }
  }

  /**
   * From now on the clock of the conductor that looks after this node is wrong.
   *
   * @param ident UUID or name of the node
   * @param ahead by how much; negative for a clock that is behind
   */
  public void skewClock(String ident, Duration ahead) {
    synchronized (machines().lock()) {
      environment.nodes().skew(NodeViews.find(environment, ident), ahead);
    }
  }

  /**
   * Loses a node and its ports without a call, as when somebody else deletes it; its server stays
   * as it is.
   *
   * @param ident UUID or name of the node
   */
  public void forget(String ident) {
    synchronized (machines().lock()) {
      NodeRecord node = NodeViews.find(environment, ident);
      List.copyOf(environment.ports().of(node)).forEach(environment.ports()::remove);
      environment.nodes().remove(node);
    }
  }

  /**
   * Loses the database, as an Ironic does whose storage is not durable; servers stay as they are.
   */
  public void forgetEverything() {
    synchronized (machines().lock()) {
      List.copyOf(environment.ports().all()).forEach(environment.ports()::remove);
      List.copyOf(environment.nodes().all()).forEach(environment.nodes()::remove);
      server.forgetResources();
      server.workshop().clear();
    }
  }

  Workshop workshop() {
    return server.workshop();
  }

  Clock clock() {
    return clock;
  }

  /** Closes sockets, and the scheduler if it is its own; repeating it does no harm. */
  @Override
  public void close() {
    for (AutoCloseable resource : owned) {
      try {
        resource.close();
      } catch (Exception e) {
        throw new IllegalStateException("Cannot close " + resource, e);
      }
    }
    owned.clear();
  }

  /** How many nodes and calls: no secrets. */
  @Override
  public String toString() {
    return "FakeIronic[" + nodes().size() + " nodes, " + calls.total() + " calls]";
  }
}
