package io.baremetal.testkit.provisioner;

import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Adopting;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.Detaching;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostObservation;
import io.baremetal.api.provisioner.HostObservation.Power;
import io.baremetal.api.provisioner.HostObservation.PowerFault;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.InspectRequest.Refresh;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.Preparation;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.provisioner.Step;
import io.baremetal.testkit.provisioner.FakeWork.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The verbs for one machine of a {@link Park}. */
final class FakeHost implements HostProvisioner, Adopting, Detaching {

  private final Park park;
  private final FakeRules rules;
  private final HostAccess access;
  private final HostIdentity identity;
  private final FakeWork work;
  private final FakeFacilities facilities;

  FakeHost(Park park, FakeRules rules, HostAccess access) {
    this.park = park;
    this.work = new FakeWork(park);
    this.facilities = new FakeFacilities(park, rules, access.identity());
    this.rules = rules;
    this.access = access;
    this.identity = access.identity();
  }

  @Override
  public Step<Registration> register(RegisterRequest request) {
    park.called(Verb.REGISTER, identity);
    if (access.bmcAddress().isEmpty() || access.credentials().isEmpty()) {
      return Step.refused("The BMC has no address or no login");
    }
    Optional<Machine> known = park.find(identity);
    Machine machine = known.orElseGet(() -> park.create(identity));
    if (request.credentialsChanged()) {
      machine.undo(Verb.REGISTER);
    }
    Registration registration = new Registration(machine.id());
    Task<Registration> task =
        new Task<>(Verb.REGISTER, machine.has(Verb.REGISTER), request.onFailure(), registration);
    Step<Registration> step = work.operate(machine, task, () -> {});
    return known.isPresent() ? step : step.withEvent(event("Registered", "Registered new host"));
  }

  @Override
  public Step<Inspection> inspect(InspectRequest request) {
    park.called(Verb.INSPECT, identity);
    return onMachine(
        machine -> {
          boolean idle = !machine.isRunning(Verb.INSPECT);
          if (request.refresh() == Refresh.REFRESH && idle) {
            machine.undo(Verb.INSPECT);
          }
          boolean reached = machine.has(Verb.INSPECT);
          Inspection result =
              reached
                  ? new Inspection(
                      Launch.NOT_LAUNCHED, Optional.of(rules.hardware().apply(identity)), List.of())
                  : new Inspection(
                      idle ? Launch.LAUNCHED : Launch.NOT_LAUNCHED, Optional.empty(), List.of());
          Step<Inspection> step =
              work.operate(
                  machine,
                  new Task<>(Verb.INSPECT, reached, request.onFailure(), result),
                  () -> {});
          return told(
              step,
              machine,
              Verb.INSPECT,
              event("InspectionStarted", "Hardware inspection started"),
              event("InspectionComplete", "Hardware inspection completed"));
        });
  }

  @Override
  public Step<Preparation> prepare(PrepareRequest request) {
    park.called(Verb.PREPARE, identity);
    return onMachine(
        machine -> {
          boolean idle = !machine.isRunning(Verb.PREPARE);
          boolean news = idle && request.changes() == Changes.PENDING;
          if (news) {
            machine.undo(Verb.PREPARE);
          }
          boolean nothing =
              request.targetRaid().isEmpty()
                  && request.targetFirmwareSettings().isEmpty()
                  && request.targetFirmwareComponents().isEmpty();
          boolean reached = machine.has(Verb.PREPARE) || nothing;
          Preparation result = new Preparation(news ? Launch.LAUNCHED : Launch.NOT_LAUNCHED);
          return work.operate(
              machine,
              new Task<>(Verb.PREPARE, reached, request.onFailure(), result),
              () ->
                  request
                      .targetFirmwareSettings()
                      .forEach(s -> machine.devices().bios().put(s.name(), s.value())));
        });
  }

  @Override
  public Step<Completed> provision(ProvisionRequest request) {
    park.called(Verb.PROVISION, identity);
    String url = request.image().flatMap(Image::url).orElse("");
    return onMachine(
        machine -> {
          if (!machine.isRunning(Verb.PROVISION) && !machine.has(Verb.PROVISION)) {
            // Read once, when the config drive is made; a Secret that is missing shows here.
            Optional<Sensitive<String>> unused = request.configData().userData();
          }
          Step<Completed> step =
              work.operate(
                  machine,
                  Task.of(Verb.PROVISION, machine.has(Verb.PROVISION), OnFailure.REPORT),
                  () -> {
                    machine.undo(Verb.DEPROVISION);
                    machine.image(Optional.of(url));
                    machine.power(true);
                  });
          return told(
              step,
              machine,
              Verb.PROVISION,
              event("ProvisioningStarted", "Image provisioning started for " + url),
              event("ProvisioningComplete", "Image provisioning completed for " + url));
        });
  }

  @Override
  public Step<Completed> deprovision(DeprovisionRequest request) {
    park.called(Verb.DEPROVISION, identity);
    return onMachine(
        machine -> {
          if (machine.isRunning(Verb.PROVISION)) {
            machine.end();
            machine.achieve(Verb.PROVISION);
          }
          boolean reached =
              !machine.has(Verb.PROVISION) && machine.failureOf(Verb.PROVISION).isEmpty();
          Step<Completed> step =
              work.operate(
                  machine,
                  Task.of(Verb.DEPROVISION, reached, request.onFailure()),
                  () -> {
                    machine.undo(Verb.PROVISION);
                    machine.image(Optional.empty());
                    machine.power(false);
                  });
          return told(
              step,
              machine,
              Verb.DEPROVISION,
              event("DeprovisioningStarted", "Image deprovisioning started"),
              event("DeprovisioningComplete", "Image deprovisioning completed"));
        });
  }

  @Override
  public Step<Completed> setPower(PowerRequest request) {
    park.called(Verb.POWER, identity);
    boolean on = request.target() == PowerRequest.Target.ON;
    return onMachine(
        machine -> {
          Step<Completed> step =
              work.operate(
                  machine,
                  Task.of(Verb.POWER, machine.isPoweredOn() == on, request.onFailure()),
                  () -> machine.power(on));
          HostEvent changing =
              on ? event("PowerOn", "Host powered on") : event("PowerOff", "Host powered off");
          return machine.isNewsThatBegan(Verb.POWER) ? step.withEvent(changing) : step;
        });
  }

  @Override
  public Step<HostObservation> observe() {
    park.called(Verb.OBSERVE, identity);
    return onMachine(
        machine ->
            Step.done(
                new HostObservation(
                    machine.isPoweredOn() ? Power.ON : Power.OFF, PowerFault.NONE, "OK")));
  }

  @Override
  public Step<Completed> remove() {
    park.called(Verb.REMOVE, identity);
    if (park.find(identity).isEmpty()) {
      return Step.done(Completed.COMPLETED);
    }
    park.remove(identity);
    return Step.inProgress(Duration.ZERO);
  }

  @Override
  public boolean hasCapacity() {
    boolean has = park.find(identity).filter(Machine::takesSlot).isPresent();
    return has || park.all().stream().filter(Machine::takesSlot).count() < rules.capacity();
  }

  @Override
  public <C> Optional<C> capability(Class<C> facility) {
    return Stream.of(this, facilities).filter(facility::isInstance).map(facility::cast).findFirst();
  }

  @Override
  public Step<Completed> adopt(AdoptRequest request) {
    park.called(Verb.ADOPT, identity);
    return onMachine(
        machine -> {
          // A machine that this backend has deployed or cleaned itself needs no adopting.
          boolean fresh = !machine.has(Verb.PROVISION) && !machine.has(Verb.DEPROVISION);
          if (fresh && !machine.isRunning(Verb.DEPROVISION)) {
            machine.achieve(Verb.PROVISION);
          }
          return Step.done(Completed.COMPLETED);
        });
  }

  @Override
  public Step<Completed> detach(DetachMode mode) {
    park.called(Verb.DETACH, identity);
    park.remove(identity);
    return Step.done(Completed.COMPLETED);
  }

  private <T> Step<T> onMachine(Function<Machine, Step<T>> verb) {
    return park.find(identity).map(verb).orElseGet(Step::needsRegistration);
  }

  /** Tells the start on the call that set it going, and the end on the first that finds it. */
  private static <T> Step<T> told(
      Step<T> step, Machine machine, Verb verb, HostEvent started, HostEvent ended) {
    if (machine.isRunning(verb)) {
      return machine.isNewsThatBegan(verb) ? step.withEvent(started) : step;
    }
    return machine.isNewsThatEnded(verb) ? step.withEvent(ended) : step;
  }

  private static HostEvent event(String reason, String message) {
    return new HostEvent(reason, message);
  }
}
