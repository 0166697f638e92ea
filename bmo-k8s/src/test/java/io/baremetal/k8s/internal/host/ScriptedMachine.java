package io.baremetal.k8s.internal.host;

import io.baremetal.api.hardware.Cpu;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Adopting;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.Detaching;
import io.baremetal.api.provisioner.FleetSnapshot;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.HostObservation;
import io.baremetal.api.provisioner.HostObservation.Power;
import io.baremetal.api.provisioner.HostObservation.PowerFault;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.Preparation;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.ProvisionerHealth;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One machine that does at once what it is told, unless a test has said otherwise. */
final class ScriptedMachine implements Provisioner, HostProvisioner, Adopting, Detaching {

  private final List<String> calls = new ArrayList<>();
  private final Map<String, Deque<String>> script = new HashMap<>();
  private final Map<String, Runnable> before = new HashMap<>();
  private Power power = Power.OFF;
  private ProvisionerHealth health = ProvisionerHealth.ready();
  private boolean capacity = true;

  /** The next calls of a verb end so: {@code waits}, {@code breaks}, {@code lost}, or refused. */
  void next(String verb, String... ends) {
    script.computeIfAbsent(verb, v -> new ArrayDeque<>()).addAll(List.of(ends));
  }

  /** Runs this when the verb is called. */
  void before(String verb, Runnable action) {
    before.put(verb, action);
  }

  void notReady() {
    health = ProvisionerHealth.notReady("no backend");
  }

  void full(boolean full) {
    capacity = !full;
  }

  /** Verbs that drive the machine, in order, with the arguments that matter. */
  List<String> calls() {
    return calls;
  }

  private <T> Step<T> step(String verb, String arguments, T done) {
    calls.add(arguments.isEmpty() ? verb : verb + " " + arguments);
    before.getOrDefault(verb, () -> {}).run();
    String end = script.getOrDefault(verb, new ArrayDeque<>()).poll();
    if (end == null) {
      return Step.done(done);
    }
    return switch (end) {
      case "waits" -> Step.inProgress(Duration.ofSeconds(10), done);
      case "lost" -> Step.needsRegistration();
      case "breaks after" ->
          throw new ProvisionerException("the backend broke in " + verb)
              .after(new HostEvent("Registered", "Registered new host"));
      case "breaks" -> throw new ProvisionerException("the backend broke in " + verb);
      default -> Step.refused(end);
    };
  }

  @Override
  public HostProvisioner forHost(HostAccess host) {
    return this;
  }

  @Override
  public ProvisionerHealth health() {
    return health;
  }

  @Override
  public FleetSnapshot snapshot() {
    return new FleetSnapshot(Instant.EPOCH, 1, 0, 0, Duration.ZERO);
  }

  @Override
  public void close() {}

  @Override
  public Step<Registration> register(RegisterRequest request) {
    return step("register", request.state().wire(), new Registration("node-1"));
  }

  @Override
  public Step<Inspection> inspect(InspectRequest request) {
    HardwareDetails details =
        HardwareDetails.builder().cpu(Cpu.builder().arch("x86_64").build()).build();
    Launch launch =
        request.refresh() == InspectRequest.Refresh.REFRESH ? Launch.LAUNCHED : Launch.NOT_LAUNCHED;
    return step(
        "inspect", "" + request.refresh(), new Inspection(launch, Optional.of(details), List.of()));
  }

  @Override
  public Step<Preparation> prepare(PrepareRequest request) {
    return step("prepare", "" + request.changes(), new Preparation(Launch.LAUNCHED));
  }

  @Override
  public Step<Completed> provision(ProvisionRequest request) {
    String userData = request.configData().userData().map(data -> "" + data.reveal()).orElse("-");
    return step("provision", userData, Completed.COMPLETED);
  }

  @Override
  public Step<Completed> deprovision(DeprovisionRequest request) {
    return step("deprovision", "" + request.onFailure(), Completed.COMPLETED);
  }

  @Override
  public Step<Completed> setPower(PowerRequest request) {
    Power wanted = request.target() == PowerRequest.Target.ON ? Power.ON : Power.OFF;
    boolean there = power == wanted;
    power = wanted;
    Step<Completed> step = step("power", "" + request.target(), Completed.COMPLETED);
    return there ? step : Step.inProgress(Duration.ZERO);
  }

  @Override
  public Step<HostObservation> observe() {
    return Step.done(new HostObservation(power, PowerFault.NONE, "OK"));
  }

  @Override
  public Step<Completed> remove() {
    return step("remove", "", Completed.COMPLETED);
  }

  @Override
  public boolean hasCapacity() {
    return capacity;
  }

  @Override
  public <C> Optional<C> capability(Class<C> facility) {
    return facility.isInstance(this) ? Optional.of(facility.cast(this)) : Optional.empty();
  }

  @Override
  public Step<Completed> adopt(AdoptRequest request) {
    return step("adopt", request.state().wire(), Completed.COMPLETED);
  }

  @Override
  public Step<Completed> detach(DetachMode mode) {
    return step("detach", "" + mode, Completed.COMPLETED);
  }
}
