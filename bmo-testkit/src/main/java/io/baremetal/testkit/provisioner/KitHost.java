package io.baremetal.testkit.provisioner;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostConfigData;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.provisioner.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One host of the compatibility kit, led as the operator leads it: registered in every pass, one
 * verb after that, and asked again when the step says so.
 */
final class KitHost implements AutoCloseable {

  /** More than any verb needs; one that is not done by then never ends. */
  private static final int PASSES = 1_000;

  private final Supplier<Provisioner> process;
  private final HostAccess access;
  private final Consumer<Duration> time;
  private Provisioner provisioner;
  private Optional<String> id = Optional.empty();
  private Optional<HardwareDetails> hardware = Optional.empty();
  private ProvisioningState state = ProvisioningState.REGISTERING;
  private Changes changes = Changes.PENDING;
  private boolean restless;
  private int inspectionsLaunched;

  KitHost(Supplier<Provisioner> process, HostAccess access, Consumer<Duration> time) {
    this.process = process;
    this.access = access;
    this.time = time;
    this.provisioner = process.get();
  }

  Provisioner provisioner() {
    return provisioner;
  }

  HostIdentity identity() {
    return access.identity();
  }

  String password() {
    return access.credentials().map(BmcCredentials::password).orElseThrow();
  }

  int inspectionsLaunched() {
    return inspectionsLaunched;
  }

  HostProvisioner verbs() {
    return provisioner.forHost(access.toBuilder().provisionerId(id).build());
  }

  void restart() {
    provisioner.close();
    provisioner = process.get();
  }

  void restartAfterEveryStep() {
    restless = true;
  }

  void forgetId() {
    id = Optional.empty();
  }

  String register() {
    String found = repeat(this::registration).provisionerId();
    id = Optional.of(found);
    return found;
  }

  Inspection inspect() {
    state = ProvisioningState.INSPECTING;
    Inspection found =
        repeat(
            host -> {
              Step<Inspection> step = registered(host, verbs -> verbs.inspect(inspection()));
              step.known()
                  .filter(known -> known.launch() == Launch.LAUNCHED)
                  .ifPresent(launched -> inspectionsLaunched++);
              return step;
            });
    hardware = found.details();
    return found;
  }

  void prepare() {
    state = ProvisioningState.PREPARING;
    repeat(
        host -> {
          var step = registered(host, verbs -> verbs.prepare(preparation(changes)));
          step.known()
              .filter(known -> known.launch() == Launch.LAUNCHED)
              .ifPresent(launched -> changes = Changes.NONE);
          return step;
        });
  }

  Completed provision(Image image) {
    state = ProvisioningState.PROVISIONING;
    return repeat(host -> registered(host, verbs -> verbs.provision(provisioning(image))));
  }

  Completed deprovision(DeprovisionRequest request) {
    state = ProvisioningState.DEPROVISIONING;
    return repeat(host -> registered(host, verbs -> verbs.deprovision(request)));
  }

  void setPower(PowerRequest request) {
    state = ProvisioningState.PROVISIONED;
    repeat(host -> registered(host, verbs -> verbs.setPower(request)));
  }

  /** Calls again and again until it is done, with the waits that the steps ask for. */
  <T> T repeat(Function<HostProvisioner, Step<T>> pass) {
    for (int passes = 0; passes < PASSES; passes++) {
      Step<T> step = pass.apply(verbs());
      Optional<T> done = step.match(new Outcome<T>().cases());
      if (done.isPresent()) {
        return done.get();
      }
      if (restless) {
        restart();
      }
    }
    throw new AssertionError(
        "Host %s, in state '%s', is not done after %d passes"
            .formatted(identity(), state.wire(), PASSES));
  }

  /** What every pass begins with; while that goes on, the verb has to wait. */
  private <T> Step<T> registered(HostProvisioner host, Function<HostProvisioner, Step<T>> verb) {
    Step<Registration> registration = registration(host);
    registration.known().ifPresent(known -> id = Optional.of(known.provisionerId()));
    return registration.match(
        new Step.Cases<>(
            done -> verb.apply(host),
            running -> Step.inProgress(running.checkAgainIn()),
            refused -> Step.refused(refused.message()),
            unknown -> Step.needsRegistration(),
            image -> Step.needsPreprovisioningImage(),
            busy -> Step.busy(busy.checkAgainIn())));
  }

  private Step<Registration> registration(HostProvisioner host) {
    RegisterRequest.Builder request = RegisterRequest.builder();
    request
        .state(state)
        .operationalStatus(OperationalStatus.OK)
        .bootMode(BootMode.UEFI)
        .cleaningMode(CleaningMode.METADATA)
        .inspectionMode(InspectionMode.AGENT)
        .cpuArchitecture("x86_64")
        .hardwareDetails(hardware);
    return host.register(request.build());
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

  static ProvisionRequest provisioning(Image image) {
    return ProvisionRequest.builder()
        .image(image)
        .bootMode(BootMode.UEFI)
        .configData(new NoConfigData())
        .build();
  }

  @Override
  public void close() {
    provisioner.close();
  }

  /** Waits as long as a step asks for; what cannot end well fails the test. */
  private final class Outcome<T> {

    Step.Cases<T, Optional<T>> cases() {
      return new Step.Cases<>(
          done -> Optional.of(done.value()),
          running -> waited(running.checkAgainIn()),
          refused -> failed("is refused: " + refused.message()),
          unknown -> failed("is not registered any more"),
          image -> failed("needs a preprovisioning image, which the kit has not"),
          busy -> waited(busy.checkAgainIn()));
    }

    private Optional<T> waited(Duration wait) {
      if (!wait.isZero()) {
        time.accept(wait);
      }
      return Optional.empty();
    }

    private Optional<T> failed(String how) {
      throw new AssertionError(
          "Host %s, in state '%s', %s".formatted(identity(), state.wire(), how));
    }
  }

  private record NoConfigData() implements HostConfigData {

    @Override
    public Optional<Sensitive<String>> userData() {
      return Optional.empty();
    }

    @Override
    public Optional<Sensitive<String>> networkData() {
      return Optional.empty();
    }

    @Override
    public Optional<Sensitive<String>> metaData() {
      return Optional.empty();
    }
  }
}
