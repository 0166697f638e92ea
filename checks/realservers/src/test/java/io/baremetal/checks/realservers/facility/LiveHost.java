package io.baremetal.checks.realservers.facility;

import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Adopting;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.Preparation;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A host, and a caller of the provisioner that does what the host reconciler does: it registers in
 * each pass, calls one verb, remembers what it was told, and comes again until the verb is done.
 */
final class LiveHost {

  /** Real servers may be busy; simulated time passes much faster. */
  private static final Duration LIMIT = Duration.ofMinutes(8);

  private static final int MOST_PASSES = 2000;

  private final Site site;
  private final SiteMachine machine;
  private final HostIdentity identity;
  private final UnaryOperator<RegisterRequest.Builder> more;
  private final AtomicReference<String> id = new AtomicReference<>("");
  private final AtomicReference<ProvisioningState> state =
      new AtomicReference<>(ProvisioningState.REGISTERING);
  private final AtomicReference<Optional<Image>> image = new AtomicReference<>(Optional.empty());
  private final String address;

  private LiveHost(
      Site site,
      SiteMachine machine,
      String address,
      HostIdentity identity,
      UnaryOperator<RegisterRequest.Builder> more) {
    this.site = site;
    this.machine = machine;
    this.address = address;
    this.more = more;
    this.identity = identity;
  }

  /** A host that boots from virtual media. */
  static LiveHost on(Site site, SiteMachine machine) {
    return on(site, machine, "redfish-virtualmedia");
  }

  /** The same host after somebody has changed the address of its BMC. */
  LiveHost alsoAt(UnaryOperator<String> address) {
    LiveHost same = new LiveHost(site, machine, address.apply(this.address), identity, more);
    same.id.set(id.get());
    return same;
  }

  static LiveHost on(Site site, SiteMachine machine, String driver) {
    return with(site, machine, driver, request -> request);
  }

  /**
   * A host that is not like the others.
   *
   * @param more what its registration has besides
   */
  static LiveHost with(
      Site site, SiteMachine machine, String driver, UnaryOperator<RegisterRequest.Builder> more) {
    String uid = UUID.randomUUID().toString();
    HostIdentity identity = new HostIdentity("live", "host-" + uid.substring(0, 8), uid);
    return new LiveHost(site, machine, machine.address(driver), identity, more);
  }

  HostIdentity identity() {
    return identity;
  }

  SiteMachine machine() {
    return machine;
  }

  /** The verbs of this host, for one pass. */
  HostProvisioner now() {
    return site.provisioner()
        .forHost(
            HostAccess.builder()
                .identity(identity)
                .provisionerId(Optional.of(id.get()).filter(text -> !text.isEmpty()))
                .bmcAddress(address)
                .credentials(machine.credentials())
                .bootMacAddress(machine.bootMac())
                .build());
  }

  <C> C facility(Class<C> kind) {
    return now().capability(kind).orElseThrow();
  }

  NodeRef ref() {
    return NodeRef.of(id.get());
  }

  Node node() {
    return site.ironic().nodes().get(ref());
  }

  /** The node as soon as nothing holds its lock. */
  Node awaitFree() {
    return repeat(
        () -> {
          Node node = node();
          return node.reservation().isEmpty() ? Step.done(node) : Step.inProgress(Duration.ZERO);
        });
  }

  LiveHost entering(ProvisioningState next) {
    state.set(next);
    return this;
  }

  Step<Registration> registerOnce() {
    Step<Registration> step = now().register(registration());
    Outcomes.value(step).ifPresent(registration -> id.set(registration.provisionerId()));
    return step;
  }

  private RegisterRequest registration() {
    return more.apply(
            RegisterRequest.builder()
                .state(state.get())
                .operationalStatus(OperationalStatus.OK)
                .bootMode(BootMode.UEFI)
                .cleaningMode(CleaningMode.DISABLED)
                .currentImage(image.get())
                .inspectionMode(InspectionMode.AGENT)
                .cpuArchitecture("x86_64"))
        .build();
  }

  LiveHost register() {
    repeat(this::registerOnce);
    return this;
  }

  /** Passes of registration and one verb until the verb is done. */
  <T> T until(Function<HostProvisioner, Step<T>> verb) {
    return repeat(() -> pass(verb));
  }

  /** One pass. */
  <T> Step<T> pass(Function<HostProvisioner, Step<T>> verb) {
    Outcomes.orThrow(registerOnce());
    return verb.apply(now());
  }

  /** A pass at a time until one of them is refused; what it says. */
  String untilRefused(Function<HostProvisioner, Step<?>> verb) {
    return repeat(
        () -> {
          Outcomes.orThrow(registerOnce());
          Optional<String> refusal = Outcomes.refusal(verb.apply(now()));
          return refusal.map(Step::done).orElseGet(() -> Step.inProgress(Duration.ZERO));
        });
  }

  private interface Pass<T> {
    Step<T> run();
  }

  private <T> T repeat(Pass<T> pass) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    for (int passes = 0; passes < MOST_PASSES && System.nanoTime() < deadline; passes++) {
      Optional<T> done = Outcomes.done(Outcomes.orThrow(pass.run()));
      if (done.isPresent()) {
        return done.get();
      }
      site.pause();
    }
    throw new AssertionError("not done in time: " + node());
  }

  HardwareDetails inspect() {
    entering(ProvisioningState.INSPECTING);
    InspectRequest request =
        new InspectRequest(
            BootMode.UEFI,
            "x86_64",
            InspectionMode.AGENT,
            OnFailure.REPORT,
            InspectRequest.Refresh.KEEP,
            AbortWait.NO);
    return until(host -> host.inspect(request)).details().orElseThrow();
  }

  /** Prepares until nothing is left to do, as one who has seen the launch. */
  LiveHost prepare(PrepareRequest.Builder wanted) {
    entering(ProvisioningState.PREPARING);
    AtomicReference<Changes> changes = new AtomicReference<>(Changes.PENDING);
    until(host -> prepareOnce(host, wanted, changes));
    return this;
  }

  /** Prepares until it fails; what is said then. */
  String prepareInVain(PrepareRequest.Builder wanted) {
    entering(ProvisioningState.PREPARING);
    AtomicReference<Changes> changes = new AtomicReference<>(Changes.PENDING);
    return untilRefused(host -> prepareOnce(host, wanted, changes));
  }

  private static Step<Preparation> prepareOnce(
      HostProvisioner host, PrepareRequest.Builder wanted, AtomicReference<Changes> changes) {
    Step<Preparation> step = host.prepare(wanted.changes(changes.get()).build());
    boolean launched =
        Outcomes.value(step).filter(known -> known.launch() == Launch.LAUNCHED).isPresent();
    if (launched) {
      changes.set(Changes.NONE);
    }
    return step;
  }

  /** Services until the firmware is as wanted, as one who has seen the launch. */
  LiveHost service(ServiceRequest.Builder wanted) {
    AtomicReference<Changes> changes = new AtomicReference<>(Changes.PENDING);
    until(host -> serviceOnce(host, wanted, changes));
    return this;
  }

  /** Services until it fails; what is said then. */
  String serviceInVain(ServiceRequest.Builder wanted) {
    AtomicReference<Changes> changes = new AtomicReference<>(Changes.PENDING);
    return untilRefused(host -> serviceOnce(host, wanted, changes));
  }

  private static Step<Launch> serviceOnce(
      HostProvisioner host, ServiceRequest.Builder wanted, AtomicReference<Changes> changes) {
    Step<Launch> step =
        host.capability(Servicing.class)
            .orElseThrow()
            .service(wanted.changes(changes.get()).build());
    if (Outcomes.value(step).filter(Launch.LAUNCHED::equals).isPresent()) {
      changes.set(Changes.NONE);
    }
    return step;
  }

  /** Deploys an image. */
  LiveHost provision(Image wanted) {
    image.set(Optional.of(wanted));
    return provision(request -> request.image(wanted));
  }

  LiveHost provision(UnaryOperator<ProvisionRequest.Builder> wanted) {
    entering(ProvisioningState.PROVISIONING);
    ProvisionRequest request =
        wanted
            .apply(
                ProvisionRequest.builder()
                    .bootMode(BootMode.UEFI)
                    .configData(new ConfigText("#cloud-config\n", "", "")))
            .build();
    until(host -> host.provision(request));
    return entering(ProvisioningState.PROVISIONED);
  }

  LiveHost deprovision() {
    entering(ProvisioningState.DEPROVISIONING);
    until(
        host -> host.deprovision(new DeprovisionRequest(CleaningMode.DISABLED, OnFailure.REPORT)));
    image.set(Optional.empty());
    return entering(ProvisioningState.AVAILABLE);
  }

  /** Takes a machine over that runs. */
  LiveHost adopt(ProvisioningState as) {
    entering(as);
    until(
        host ->
            host.capability(Adopting.class)
                .orElseThrow()
                .adopt(new AdoptRequest(as, OnFailure.REPORT)));
    return this;
  }

  /** Removes the host from Ironic. */
  void remove() {
    Completed unused = repeat(() -> now().remove());
  }
}
