package io.baremetal.testkit.ironic;

import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.fault.FaultPlan;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeHttpServer;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.api.InspectorServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;

/**
 * The classic Ironic Inspector in memory, API 1.0 to 1.18, beside a {@link FakeIronic} whose nodes
 * and servers it looks at. Thread-safe.
 *
 * <pre>{@code
 * FakeIronic ironic = FakeIronic.builder().time(time).build();
 * FakeInspector inspector = FakeInspector.beside(ironic);
 * }</pre>
 *
 * <p>A run takes as long as Ironic's own inspection; its steps fail and hang by the same methods of
 * {@link io.baremetal.testkit.ironic.world.Machine}. Rules are kept but not applied; the door for
 * ramdisks ({@code POST /v1/continue}) is not there.
 */
public final class FakeInspector implements FakeHandler, AutoCloseable {

  private final InspectorServer server;
  private final FaultPlan faults = new FaultPlan();
  private final CallJournal calls;
  private final FakeHandler front;
  private final List<FakeHttpServer> sockets = new CopyOnWriteArrayList<>();

  private FakeInspector(FakeIronic ironic, int newestVersion) {
    this.server = new InspectorServer(ironic.workshop(), newestVersion);
    this.calls = new CallJournal(ironic.clock());
    this.front = faults.before(calls.before(server::handle));
  }

  /** An Inspector of the nodes of an Ironic, with the newest API. */
  public static FakeInspector beside(FakeIronic ironic) {
    return beside(ironic, 18);
  }

  /**
   * An Inspector whose newest API version is an older one.
   *
   * @param newestVersion N of 1.N
   */
  public static FakeInspector beside(FakeIronic ironic, int newestVersion) {
    return new FakeInspector(ironic, newestVersion);
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
    FakeHttpServer socket = FakeHttpServer.start(this);
    sockets.add(socket);
    return socket.url();
  }

  /** Every request that got through. */
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
   * @param kind as {@link IronicCall#kind()} writes it, such as {@code GET /introspection/{node}}
   */
  public FakeInspector failNext(String kind, Fault fault) {
    faults.when(request -> IronicCall.kind(request).equals(kind)).times(1).then(fault);
    return this;
  }

  /** Loses all runs and rules. */
  public void forgetEverything() {
    server.forgetEverything();
  }

  /** Closes sockets; repeating it does no harm. */
  @Override
  public void close() {
    sockets.forEach(FakeHttpServer::close);
    sockets.clear();
  }
}
