package io.baremetal.testkit.fleet;

import io.baremetal.testkit.fleet.internal.agent.AgentEnvironment;
import io.baremetal.testkit.fleet.internal.agent.AgentHost;
import io.baremetal.testkit.fleet.internal.image.FileShelf;
import io.baremetal.testkit.fleet.internal.journal.Journal;
import io.baremetal.testkit.fleet.internal.machine.PowerSwitch;
import io.baremetal.testkit.fleet.internal.machine.SimMachine;
import io.baremetal.testkit.fleet.internal.redfish.IpmiDoor;
import io.baremetal.testkit.fleet.internal.redfish.RedfishService;
import io.baremetal.testkit.fleet.internal.socket.Doors;
import io.baremetal.testkit.fleet.internal.time.Timer;
import io.baremetal.testkit.fleet.model.FleetRequest;
import io.baremetal.testkit.fleet.model.FleetRequest.Direction;
import io.baremetal.testkit.fleet.model.MachineDescription;
import io.baremetal.testkit.http.FakeHttpServer;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Machines that a real Ironic takes through their whole life: inspection by agent or Redfish,
 * cleaning, deployment, live images, undeployment. Thread-safe.
 *
 * <pre>{@code
 * try (SimulatedFleet fleet =
 *     SimulatedFleet.builder(URI.create("http://127.0.0.1:6385")).machines(3).start()) {
 *   FleetMachine machine = fleet.machine(0);
 *   // give machine.bmcAddress(), fleet.user() and fleet.password() to a BareMetalHost, or
 *   // machine.driverInfo() to a node of Ironic; deploy fleet.imageUrl() with fleet.imageSha256()
 *   assertThat(machine.installation().orElseThrow().image()).isEqualTo(fleet.imageUrl());
 * }
 * }</pre>
 *
 * <p>Everything listens on loopback: one port for all BMCs, one for the files, and one for each
 * agent while its machine runs it; a machine that is off refuses connections.
 */
public final class SimulatedFleet implements AutoCloseable {

  private final List<FleetMachine> machines = new ArrayList<>();
  private final List<AgentHost> hosts = new ArrayList<>();
  private final List<Runnable> owned;
  private final Timer timer;
  private final Doors doors;
  private final Journal journal;
  private final FileShelf shelf = new FileShelf();
  private final RedfishService redfish;
  private final Map<String, FakeHttpServer> ipmiDoors = new ConcurrentHashMap<>();
  private final FakeHttpServer files;
  private final FakeHttpServer bmcs;
  private final FleetBuilder builder;

  SimulatedFleet(FleetBuilder builder) {
    this.builder = builder;
    this.owned = builder.owned();
    this.timer = builder.timer();
    this.doors = builder.doors();
    this.journal = new Journal(builder.clock());
    AgentEnvironment agents = builder.agents(timer, doors, journal);
    List<PowerSwitch> switches =
        builder.described().stream().map(machine -> machine(machine, agents)).toList();
    this.files = FakeHttpServer.start(this::file);
    this.redfish =
        new RedfishService(
            switches,
            builder.credentials(),
            new RedfishService.Surroundings(
                builder.clock(), journal, timer, agents.web()::head, agents.timings().step()));
    this.bmcs = doors.open(redfish);
    switches.forEach(power -> machines.add(new FleetMachine(this, power)));
  }

  /**
   * Starts to describe a fleet.
   *
   * @param ironic where agents report: an Ironic's URL, with or without {@code /v1}
   */
  public static FleetBuilder builder(URI ironic) {
    return new FleetBuilder(ironic);
  }

  private PowerSwitch machine(MachineDescription description, AgentEnvironment agents) {
    AgentHost host = new AgentHost(agents);
    hosts.add(host);
    return new PowerSwitch(new SimMachine(description), timer, agents.timings().power(), host);
  }

  private FakeReply file(FakeRequest request) {
    FakeReply reply = shelf.handle(request);
    journal.note(Direction.TO_IMAGES, "", request.toString(), reply);
    return reply;
  }

  /** All machines, in the order of their description. */
  public List<FleetMachine> machines() {
    return List.copyOf(machines);
  }

  /** One machine by its place in {@link #machines()}. */
  public FleetMachine machine(int index) {
    return machines.get(index);
  }

  /**
   * One machine by its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public FleetMachine machine(String name) {
    return machines.stream()
        .filter(machine -> machine.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No machine " + name + " among " + machines));
  }

  /** Address of the Redfish service of all BMCs: {@code redfish_address} of a node. */
  public URI redfishUrl() {
    return bmcs.url();
  }

  /** The certificate of BMCs and agents in PEM; empty unless the fleet speaks TLS. */
  public Optional<String> certificate() {
    return doors.certificate();
  }

  /** User name that the BMCs want. */
  public String user() {
    return builder.credentials().user();
  }

  /** Password that the BMCs want. */
  public String password() {
    return builder.credentials().password();
  }

  /** URL of a raw disk image of 256 KiB, to deploy. */
  public String imageUrl() {
    return files.url() + FileShelf.path(FileShelf.DISK_IMAGE);
  }

  /** SHA-256 of that image, in hexadecimal. */
  public String imageSha256() {
    return shelf.sha256();
  }

  /** URL of a file with that checksum, as {@code sha256sum} writes it. */
  public String imageChecksumUrl() {
    return files.url() + FileShelf.path(FileShelf.CHECKSUM_FILE);
  }

  /** The same disk image as an artifact in a container registry: {@code oci://...@sha256:...}. */
  public String ociImageUrl() {
    return "oci://" + files.url().getAuthority() + shelf.ociReference();
  }

  /** URL of an ISO image that boots the agent: {@code deploy_iso} of a node. */
  public String agentIsoUrl() {
    return files.url() + FileShelf.path(FileShelf.AGENT_ISO);
  }

  /** URL of an ISO image that boots a live system, for the deploy interface {@code ramdisk}. */
  public String liveIsoUrl() {
    return files.url() + FileShelf.path(FileShelf.LIVE_ISO);
  }

  /**
   * URL of a firmware file that any of these machines takes.
   *
   * @param component what it is for: {@code bios}, {@code bmc} or {@code nic}
   * @param version the version that the part has afterwards, of any form
   */
  public String firmwareUrl(String component, String version) {
    return files.url() + FileShelf.firmware(component, version);
  }

  /** Where the BMCs were asked to send events, one for each subscription. */
  public List<String> eventDestinations() {
    return redfish.eventDestinations();
  }

  /** Opens a door for commands of {@code ipmitool} when it is first asked for. */
  String ipmiAddress(PowerSwitch power) {
    String name = power.machine().name();
    FakeHttpServer door =
        ipmiDoors.computeIfAbsent(
            name, any -> FakeHttpServer.start(new IpmiDoor(power, builder.credentials(), journal)));
    return "ipmi://" + door.url().getAuthority();
  }

  /** The last 20,000 requests of and to the fleet, oldest first. */
  public List<FleetRequest> requests() {
    return journal.requests();
  }

  /** How often each kind of request occurred; see {@link FleetRequest#kind()}. */
  public Map<String, Integer> requestCounts() {
    return journal.counts();
  }

  /** Ends all agents and stops listening. Ironic then sees dead BMCs. Repeating it is harmless. */
  @Override
  public void close() {
    timer.stop();
    hosts.forEach(AgentHost::close);
    bmcs.close();
    ipmiDoors.values().forEach(FakeHttpServer::close);
    files.close();
    owned.forEach(Runnable::run);
  }

  /** Address and number of machines: no secrets. */
  @Override
  public String toString() {
    return "SimulatedFleet[" + machines.size() + " machines at " + bmcs.url() + "]";
  }
}
