package io.baremetal.testkit.ironic.internal.api;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.conductor.PowerActions;
import io.baremetal.testkit.ironic.internal.conductor.Workshop;
import io.baremetal.testkit.ironic.internal.resource.Resources;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Router;
import io.baremetal.testkit.ironic.internal.wire.VersionRange;
import java.util.UUID;

/** The whole API: picks the version, finds the endpoint, and gives every answer its headers. */
public final class IronicServer {

  private final VersionRange versions;
  private final Workshop workshop;
  private final Resources resources;
  private final Router router = new Router();

  /**
   * An API over an environment.
   *
   * @param maxLimit the most items on a page
   */
  public IronicServer(Environment environment, VersionRange versions, int maxLimit) {
    this.versions = versions;
    this.workshop = new Workshop(environment);
    PowerActions power = new PowerActions(workshop);
    new RootApi(versions).addTo(router);
    new NodesApi(workshop, maxLimit).addTo(router);
    this.resources = new Resources(environment, maxLimit);
    new NodeStatesApi(workshop, power, resources).addTo(router);
    new NodePartsApi(environment).addTo(router);
    new ManagementApi(workshop).addTo(router);
    resources.addTo(router);
    new VendorApi(workshop).addTo(router);
    new PortsApi(environment, maxLimit, resources).addTo(router);
    new NodeTraitsApi(environment).addTo(router);
    new NodeConsoleApi(environment).addTo(router);
    new FleetApi(environment).addTo(router);
    new RamdiskApi(environment).addTo(router);
    new DriversApi(environment).addTo(router);
  }

  /** The nodes at work. */
  public Workshop workshop() {
    return workshop;
  }

  /** Loses all but the nodes and their ports. */
  public void forgetResources() {
    resources.clear();
  }

  /**
   * Answers a request.
   *
   * @throws IllegalStateException if the fake itself is broken
   */
  public FakeReply.Complete handle(FakeRequest request) {
    workshop.reportBug();
    synchronized (workshop.environment().machines().lock()) {
      FakeReply.Complete reply = request.method().equals("HEAD") ? noHead() : answer(request);
      String id = "req-" + UUID.randomUUID();
      return reply.withHeader("X-OpenStack-Request-Id", id).withHeader("OpenStack-Request-Id", id);
    }
  }

  private FakeReply.Complete answer(FakeRequest request) {
    int version;
    try {
      version = versions.choose(request);
    } catch (ApiError impossible) {
      boolean malformed = String.valueOf(impossible.getMessage()).startsWith("Invalid value");
      return malformed ? impossible.reply() : versions.announce(impossible.reply());
    }
    try {
      return versions.announce(router.answer(request, version), version);
    } catch (ApiError refusal) {
      boolean unknownPath = refusal.isFromRouter();
      return unknownPath ? refusal.reply() : versions.announce(refusal.reply(), version);
    }
  }

  private static FakeReply.Complete noHead() {
    return FakeReply.empty(405);
  }
}
