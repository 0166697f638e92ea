package io.baremetal.ironic.provisioner;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.FakeIronicBuilder;
import io.baremetal.testkit.time.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * A provisioner on a fake Ironic in simulated time, and a caller that does what the host reconciler
 * does: registers in every pass, calls one verb, and comes back when it is woken.
 */
final class Simulation implements AutoCloseable {

  static final HostIdentity HOST =
      new HostIdentity("metal3", "demo", "0a0a0a0a-0000-4000-8000-00000000000a");
  static final Image IMAGE =
      Image.builder()
          .url("http://images.test/os.img")
          .checksum("http://images.test/os.sum")
          .build();
  static final IronicProvisionerConfig CONFIG =
      IronicProvisionerConfig.builder()
          .deployKernelUrl("http://images.test/kernel")
          .deployRamdiskUrl("http://images.test/ramdisk")
          .build();

  /** As the reconciler polls when wake-ups exist. */
  private static final Duration SAFETY_POLL = Duration.ofMinutes(5);

  final TestClock time = TestClock.create();
  final FakeIronic ironic;
  final IronicClient client;
  Provisioner provisioner;
  final List<String> events = new ArrayList<>();
  final AtomicBoolean woken = new AtomicBoolean();
  Optional<String> id = Optional.empty();
  Optional<HardwareDetails> hardware = Optional.empty();
  ProvisioningState state = ProvisioningState.REGISTERING;
  String address = "ipmi://192.0.2.17";

  /** Runs once, before the fake answers the next read of a node. */
  final AtomicReference<Runnable> beforeNextRead = new AtomicReference<>(() -> {});

  private final IronicProvisionerConfig config;
  private final Extra extra;
  private boolean watched;

  /** Whatever a test wants of the provisioner besides. */
  interface Extra {
    void addTo(IronicProvisionerBuilder provisioner, FakeIronic ironic);
  }

  private Simulation(
      UnaryOperator<FakeIronicBuilder> fake, IronicProvisionerConfig config, Extra extra) {
    this.config = config;
    this.extra = extra;
    this.ironic = fake.apply(FakeIronic.builder().time(time)).build();
    this.client =
        IronicClient.builder()
            .endpoint("http://ironic.test:6385")
            .httpClient(
                new OkHttpClient.Builder()
                    .addInterceptor(this::delaying)
                    .addInterceptor(ironic.interceptor())
                    .build())
            .retry(RetryPolicy.none())
            .nanoTime(time.nanoTime())
            .build();
    this.provisioner = newProvisioner();
  }

  private Provisioner newProvisioner() {
    IronicProvisionerBuilder builder =
        IronicProvisioner.builder(client)
            .config(config)
            .clock(time.clock(), time.nanoTime())
            .scheduler(time.scheduler())
            .random(() -> 0.5);
    extra.addTo(builder, ironic);
    return builder.build();
  }

  /** The process dies with all that it remembers, and another one takes over. */
  void crash() {
    provisioner.close();
    provisioner = newProvisioner();
    if (watched) {
      watching();
    }
  }

  private Response delaying(Interceptor.Chain chain) throws IOException {
    boolean read =
        chain.request().method().equals("GET")
            && id.filter(chain.request().url().encodedPath()::endsWith).isPresent();
    if (read) {
      beforeNextRead.getAndSet(() -> {}).run();
    }
    return chain.proceed(chain.request());
  }

  static Simulation start() {
    return start(fake -> fake, CONFIG);
  }

  static Simulation start(UnaryOperator<FakeIronicBuilder> fake, IronicProvisionerConfig config) {
    return start(fake, config, (provisioner, ironic) -> {});
  }

  static Simulation start(
      UnaryOperator<FakeIronicBuilder> fake, IronicProvisionerConfig config, Extra extra) {
    return new Simulation(fake, config, extra);
  }

  /** Starts the watching of nodes and waits for the first listing. */
  Simulation watching() {
    watched = true;
    provisioner.onChange(host -> woken.set(woken.get() || host.name().equals(HOST.name())));
    time.advance(Duration.ofSeconds(1));
    return this;
  }

  HostProvisioner host() {
    return provisioner.forHost(access());
  }

  HostAccess access() {
    return HostAccess.builder()
        .identity(HOST)
        .provisionerId(id)
        .bmcAddress(address)
        .credentials(BmcCredentials.of("admin", "secret"))
        .bootMacAddress("52:54:00:00:00:01")
        .build();
  }

  /** Registers until nothing is left to do. */
  void register() {
    repeat(host -> host.register(registration().build()));
  }

  /** Removes the host; a host that is going is not registered any more. */
  void untilRemoved() {
    repeat(HostProvisioner::remove);
  }

  /** Passes of registration and one verb until the verb is done. */
  <T> T until(Function<HostProvisioner, Step<T>> verb) {
    return repeat(
        host -> {
          take(host.register(registration().build()));
          return verb.apply(host);
        });
  }

  <T> T repeat(Function<HostProvisioner, Step<T>> pass) {
    for (int passes = 0; passes < 200; passes++) {
      Step<T> step = take(pass.apply(host()));
      Optional<T> done = Steps.done(step);
      if (done.isPresent()) {
        return done.get();
      }
      Duration wait = Steps.wait(step);
      if (!wait.isZero()) {
        sleep(wait);
      }
    }
    throw new AssertionError("not done: " + ironic.nodes());
  }

  /** What the reconciler takes from every step: its events, and the node's id. */
  private <T> Step<T> take(Step<T> step) {
    step.events().forEach(event -> events.add(event.reason()));
    if (Steps.value(step).orElse(null) instanceof Registration registration) {
      id = Optional.of(registration.provisionerId());
    }
    return step;
  }

  private void sleep(Duration wait) {
    if (!watched) {
      time.advance(wait);
      return;
    }
    Instant poll = time.now().plus(SAFETY_POLL);
    time.runUntil(() -> woken.get() || !time.now().isBefore(poll), SAFETY_POLL.multipliedBy(2));
    woken.set(false);
  }

  RegisterRequest.Builder registration() {
    return RegisterRequest.builder()
        .state(state)
        .operationalStatus(OperationalStatus.OK)
        .bootMode(BootMode.UEFI)
        .cleaningMode(CleaningMode.METADATA)
        .inspectionMode(InspectionMode.AGENT)
        .cpuArchitecture("x86_64")
        .hardwareDetails(hardware);
  }

  static InspectRequest inspection() {
    return new InspectRequest(
        BootMode.UEFI,
        "x86_64",
        InspectionMode.AGENT,
        OnFailure.REPORT,
        InspectRequest.Refresh.KEEP,
        AbortWait.NO);
  }

  static PrepareRequest preparation(Changes changes) {
    return PrepareRequest.builder().changes(changes).build();
  }

  static ProvisionRequest.Builder provisioning() {
    return ProvisionRequest.builder()
        .image(IMAGE)
        .bootMode(BootMode.UEFI)
        .configData(Requests.configData("#cloud-config", "", ""));
  }

  /** Brings the host to where it could be given an image. */
  void makeAvailable() {
    register();
    state = ProvisioningState.INSPECTING;
    hardware = until(host -> host.inspect(inspection())).details();
    state = ProvisioningState.PREPARING;
    until(host -> host.prepare(preparation(Changes.PENDING)));
  }

  /** Brings the host to where it runs its image. */
  void provision() {
    makeAvailable();
    state = ProvisioningState.PROVISIONING;
    until(host -> host.provision(provisioning().build()));
    state = ProvisioningState.PROVISIONED;
  }

  @Override
  public void close() {
    provisioner.close();
    client.close();
    ironic.close();
  }
}
