package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.journal.Journal;
import io.baremetal.testkit.fleet.internal.machine.PowerSwitch;
import io.baremetal.testkit.fleet.internal.redfish.Ask.Resource;
import io.baremetal.testkit.fleet.internal.time.Timer;
import io.baremetal.testkit.fleet.model.BmcMood;
import io.baremetal.testkit.fleet.model.FleetRequest.Direction;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Redfish service of all machines. There are no sessions: clients fall back to HTTP basic
 * authentication, which everything but the service root wants.
 */
public final class RedfishService implements FakeHandler {

  private final Map<String, PowerSwitch> machines = new LinkedHashMap<>();
  private final Credentials credentials;
  private final Journal journal;
  private final EventService events = new EventService();
  private final Map<String, Service> services;
  private final Map<String, Resource> resources;

  /**
   * A service for these machines.
   *
   * @param surroundings what BMCs need besides
   */
  public RedfishService(
      List<PowerSwitch> switches, Credentials credentials, Surroundings surroundings) {
    switches.forEach(power -> machines.put(power.machine().description().systemId(), power));
    this.credentials = credentials;
    this.journal = surroundings.journal();
    Clock clock = surroundings.clock();
    TaskService tasks = new TaskService();
    this.services =
        Map.of(
            "UpdateService",
            new UpdateService(machines, tasks, surroundings),
            "TaskService",
            tasks,
            "EventService",
            events,
            "Registries",
            new Registries());
    this.resources =
        Map.of(
            "Systems", new SystemResource(),
            "Managers", new ManagerResource(clock),
            "Chassis", new ChassisResource());
  }

  /** The path of the system with this id. */
  public static String systemPath(String systemId) {
    return Doc.ROOT + "/Systems/" + systemId;
  }

  /**
   * What BMCs need besides machines.
   *
   * @param clock tells them the time
   * @param journal remembers what was asked of them
   * @param timer lets them do something later
   * @param download how they get files
   * @param writing how long it takes to write firmware
   */
  public record Surroundings(
      Clock clock, Journal journal, Timer timer, Download download, Duration writing) {}

  /** Where events would be sent, one for each subscription. */
  public List<String> eventDestinations() {
    return events.destinations();
  }

  @Override
  public FakeReply handle(FakeRequest request) {
    Optional<PowerSwitch> power = machine(request);
    FakeReply reply = answer(request, power).match(new WithVersion());
    String name = power.map(p -> p.machine().name()).orElse("");
    journal.note(Direction.TO_BMC, name, request.toString(), reply);
    return reply;
  }

  private Optional<PowerSwitch> machine(FakeRequest request) {
    List<String> path = request.segments();
    return path.size() < 4 ? Optional.empty() : Optional.ofNullable(machines.get(path.get(3)));
  }

  private FakeReply answer(FakeRequest request, Optional<PowerSwitch> power) {
    BmcMood mood = power.map(p -> p.machine().faults().mood()).orElse(BmcMood.WELL);
    return switch (mood) {
      case UNREACHABLE -> FakeReply.lost();
      case BROKEN -> Doc.error(500, "The BMC has an internal error");
      case REFUSES_CREDENTIALS -> unauthorized();
      case WELL, POWER_STUCK ->
          known(request, power)
              .orElseGet(() -> Doc.error(404, "There is no resource at " + request.path()));
    };
  }

  private Optional<FakeReply.Complete> known(FakeRequest request, Optional<PowerSwitch> power) {
    List<String> path = request.segments();
    if (path.equals(List.of("redfish"))) {
      return Doc.ok(Json.object().put("v1", Doc.ROOT + "/"));
    }
    if (path.equals(List.of("redfish", "v1"))) {
      return Doc.ok(serviceRoot());
    }
    String kind = path.size() < 3 ? "" : path.get(2);
    if (kind.equals("SessionService")) {
      return Optional.empty();
    }
    if (!credentials.areIn(request)) {
      return Optional.of(unauthorized());
    }
    Service service = services.get(kind);
    if (service != null) {
      return service.answer(request, path.subList(3, path.size()));
    }
    Resource resource = resources.get(kind);
    if (resource == null) {
      return Optional.empty();
    }
    return path.size() == 3
        ? Doc.ok(collection(kind))
        : power.flatMap(p -> resource.answer(new Ask(p, path.subList(4, path.size()), request)));
  }

  private static FakeReply.Complete unauthorized() {
    return Doc.error(401, "User name or password is wrong")
        .withHeader("WWW-Authenticate", "Basic realm=\"bmc\"");
  }

  private ObjectNode collection(String kind) {
    String member =
        switch (kind) {
          case "Systems" -> "ComputerSystem";
          case "Managers" -> "Manager";
          default -> kind;
        };
    return Doc.collection(
        Doc.ROOT + "/" + kind, member + "Collection", List.copyOf(machines.keySet()));
  }

  private static ObjectNode serviceRoot() {
    ObjectNode root = Doc.of(Doc.ROOT + "/", "ServiceRoot.v1_5_0.ServiceRoot", "Simulated fleet");
    root.put("Id", "RootService")
        .put("RedfishVersion", "1.15.0")
        .put("UUID", "5ca1ab1e-0000-4000-8000-000000000000")
        .put("Product", "SimBMC")
        .put("Vendor", "SimCorp");
    for (String kind : List.of("Systems", "Managers", "Chassis")) {
      root.set(kind, Doc.link(Doc.ROOT + "/" + kind));
    }
    for (String kind : List.of("UpdateService", "EventService", "Registries")) {
      root.set(kind, Doc.link(Doc.ROOT + "/" + kind));
    }
    root.set("Tasks", Doc.link(Doc.ROOT + "/TaskService"));
    root.putObject("Links");
    return root;
  }

  /** Adds the header that each Redfish answer bears. */
  private static final class WithVersion implements FakeReply.Cases<FakeReply> {

    @Override
    public FakeReply complete(FakeReply.Complete reply) {
      return reply.withHeader("OData-Version", "4.0");
    }

    @Override
    public FakeReply streaming(FakeReply.Streaming reply) {
      return reply;
    }

    @Override
    public FakeReply lost(FakeReply.Lost reply) {
      return reply;
    }
  }
}
