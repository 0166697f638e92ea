package io.baremetal.testkit.fleet;

import io.baremetal.testkit.fleet.internal.agent.AgentEnvironment;
import io.baremetal.testkit.fleet.internal.agent.IronicDoor;
import io.baremetal.testkit.fleet.internal.agent.StepCatalog;
import io.baremetal.testkit.fleet.internal.agent.Web;
import io.baremetal.testkit.fleet.internal.journal.Journal;
import io.baremetal.testkit.fleet.internal.redfish.Credentials;
import io.baremetal.testkit.fleet.internal.socket.Doors;
import io.baremetal.testkit.fleet.internal.time.Timer;
import io.baremetal.testkit.fleet.model.FleetTimings;
import io.baremetal.testkit.fleet.model.MachineDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;

/**
 * Describes a {@link SimulatedFleet}. Defaults: no machines; user {@code admin}, password {@code
 * password}; the timings of {@link FleetTimings}; real time, on threads of its own. Not
 * thread-safe; builds once.
 */
public final class FleetBuilder {

  private static final Duration IRONIC_TIMEOUT = Duration.ofSeconds(60);

  private final URI ironic;
  private final List<MachineDescription> described = new ArrayList<>();
  private final List<String> deploySteps = new ArrayList<>();
  private final List<Runnable> owned = new ArrayList<>();
  private Credentials credentials = new Credentials("admin", "password");
  private FleetTimings timings = FleetTimings.builder().build();
  private Clock clock = Clock.systemUTC();
  private Optional<ScheduledExecutorService> scheduler = Optional.empty();
  private Optional<Executor> executor = Optional.empty();
  private OkHttpClient http = new OkHttpClient();
  private Supplier<Doors> doors = Doors::plain;
  private Web.Images images = Web.Images.VERIFIED;

  FleetBuilder(URI ironic) {
    this.ironic = ironic;
  }

  /** Adds so many machines as {@link MachineDescription#numbered} makes them, from 0 on. */
  public FleetBuilder machines(int count) {
    return machines(count, described.size());
  }

  /**
   * Adds so many machines as {@link MachineDescription#numbered} makes them. Fleets whose numbers
   * differ can be under one Ironic at the same time.
   *
   * @param firstNumber the number of the first of them
   */
  public FleetBuilder machines(int count, int firstNumber) {
    for (int i = 0; i < count; i++) {
      described.add(MachineDescription.numbered(firstNumber + i));
    }
    return this;
  }

  /** Adds a machine. */
  public FleetBuilder machine(MachineDescription machine) {
    described.add(machine);
    return this;
  }

  /** What the BMCs want from their clients. */
  public FleetBuilder credentials(String user, String password) {
    credentials = new Credentials(user, password);
    return this;
  }

  /** How long things take. */
  public FleetBuilder timings(FleetTimings other) {
    timings = other;
    return this;
  }

  /** A further deploy step that agents offer, for deployments of the kind custom-agent. */
  public FleetBuilder deployStep(String name) {
    deploySteps.add(name);
    return this;
  }

  /**
   * Time for a simulation; neither executor is closed by the fleet.
   *
   * @param scheduler waits
   * @param executor runs what may block on the network
   */
  public FleetBuilder time(Clock clock, ScheduledExecutorService scheduler, Executor executor) {
    this.clock = clock;
    this.scheduler = Optional.of(scheduler);
    this.executor = Optional.of(executor);
    return this;
  }

  /** BMCs and agents speak HTTPS, with a certificate that is made at the start. */
  public FleetBuilder tls() {
    doors = Doors::secured;
    return this;
  }

  /**
   * Agents believe what Ironic says about an image and write it unseen. Else they download it, and
   * the deployment fails if its checksum is another.
   */
  public FleetBuilder believingImages() {
    images = Web.Images.BELIEVED;
    return this;
  }

  /**
   * Trusts the certificates in a file when agents talk to Ironic, beside those that Java trusts.
   *
   * @param pem a file in PEM format, with one certificate or more
   * @throws UncheckedIOException if the file cannot be read
   */
  public FleetBuilder trusting(Path pem) {
    HandshakeCertificates.Builder trust =
        new HandshakeCertificates.Builder().addPlatformTrustedCertificates();
    certificates(pem).forEach(trust::addTrustedCertificate);
    HandshakeCertificates trusted = trust.build();
    return httpClient(
        new OkHttpClient.Builder()
            .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
            .build());
  }

  /**
   * The client through which agents reach Ironic and images. The fleet adds its own connection pool
   * and time-outs.
   */
  public FleetBuilder httpClient(OkHttpClient client) {
    http = client;
    return this;
  }

  /**
   * Starts the fleet; all machines are off. Close it after use.
   *
   * @throws IllegalArgumentException if two machines have the same name
   */
  public SimulatedFleet start() {
    long names = described.stream().map(MachineDescription::name).distinct().count();
    if (names != described.size()) {
      throw new IllegalArgumentException(
          "Machines need names of their own: "
              + described.stream().map(MachineDescription::name).toList());
    }
    return new SimulatedFleet(this);
  }

  List<MachineDescription> described() {
    return Collections.unmodifiableList(described);
  }

  Credentials credentials() {
    return credentials;
  }

  FleetTimings timings() {
    return timings;
  }

  Clock clock() {
    return clock;
  }

  List<Runnable> owned() {
    return owned;
  }

  Timer timer() {
    return new Timer(
        scheduler.orElseGet(this::ownScheduler), executor.orElseGet(this::ownExecutor));
  }

  Doors doors() {
    return doors.get();
  }

  /** What all agents share. Called once: the client has a connection pool of its own. */
  AgentEnvironment agents(Timer timer, Doors doors, Journal journal) {
    // Ironic drops idle connections after ten seconds.
    ConnectionPool pool = new ConnectionPool(8, 5, TimeUnit.SECONDS);
    owned.add(pool::evictAll);
    OkHttpClient client =
        http.newBuilder().connectionPool(pool).readTimeout(IRONIC_TIMEOUT).build();
    return new AgentEnvironment(
        new IronicDoor(client, ironic),
        new Web(client, images),
        doors,
        new StepCatalog(deploySteps),
        timer,
        timings,
        journal);
  }

  private static Collection<X509Certificate> certificates(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the certificates in " + pem, e);
    } catch (CertificateException e) {
      throw new IllegalArgumentException("No certificates in PEM format: " + pem, e);
    }
  }

  private ScheduledExecutorService ownScheduler() {
    ScheduledExecutorService own =
        Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "fleet-timer"));
    owned.add(own::shutdownNow);
    return own;
  }

  private Executor ownExecutor() {
    ExecutorService own = Executors.newCachedThreadPool(work -> daemon(work, "fleet-agent"));
    owned.add(own::shutdownNow);
    return own;
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
