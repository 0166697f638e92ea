package io.baremetal.api.host;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.Explanation.Party;
import io.baremetal.api.host.Explanation.Reason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Explains hosts. The first line of {@link #REASONS} that has something to say decides. */
final class HostExplainer {

  /** What each state that takes time is about, in the words of the sentence. */
  private static final Map<ProvisioningState, String> WORK =
      Map.of(
          ProvisioningState.REGISTERING, "its management controller is being checked",
          ProvisioningState.INSPECTING, "its hardware is being inspected",
          ProvisioningState.MATCH_PROFILE, "it is being prepared",
          ProvisioningState.PREPARING, "its settings are being applied",
          ProvisioningState.PROVISIONING, "its image is being written",
          ProvisioningState.DEPROVISIONING, "its image is being removed",
          ProvisioningState.POWERING_OFF_BEFORE_DELETE, "it is being powered off",
          ProvisioningState.DELETING, "it is being removed from the provisioner");

  // The order matters: what keeps an operator away comes before what the operator does.
  private static final List<Function<HostExplainer, Optional<Explanation>>> REASONS =
      List.of(
          HostExplainer::paused,
          HostExplainer::noOperator,
          HostExplainer::notSeen,
          HostExplainer::noBackend,
          HostExplainer::noLogin,
          HostExplainer::failed,
          HostExplainer::detached,
          HostExplainer::interrupted,
          HostExplainer::firmwareUnseen,
          HostExplainer::deleting,
          HostExplainer::noRoom,
          HostExplainer::notManaged,
          HostExplainer::working,
          HostExplainer::servicing,
          HostExplainer::heldOff,
          HostExplainer::powerChanging,
          HostExplainer::available);

  private final BareMetalHost host;
  private final HostSurroundings surroundings;
  private final ProvisioningState state;
  private final Map<String, String> facts = new LinkedHashMap<>();

  private HostExplainer(BareMetalHost host, HostSurroundings surroundings) {
    this.host = host;
    this.surroundings = surroundings;
    this.state = host.status().provisioning().state();
    facts.put("state", state.wire());
  }

  static Explanation explain(BareMetalHost host, HostSurroundings surroundings) {
    HostExplainer explainer = new HostExplainer(host, surroundings);
    return REASONS.stream()
        .flatMap(reason -> reason.apply(explainer).stream())
        .findFirst()
        .orElseGet(
            () -> explainer.because(Reason.SETTLED, Party.NOBODY, "is as its owner wants it"));
  }

  private Optional<Explanation> paused() {
    if (!host.isPaused()) {
      return Optional.empty();
    }
    facts.put("annotation", HostAnnotations.PAUSED);
    return some(
        Reason.PAUSED,
        Party.OWNER,
        "is left alone because of the annotation "
            + HostAnnotations.PAUSED
            + "; remove the annotation to go on");
  }

  private Optional<Explanation> noOperator() {
    return because(
        surroundings.operatorProblem(),
        Reason.NO_OPERATOR,
        Party.ADMINISTRATOR,
        "waits for its operator, which makes no passes");
  }

  private Optional<Explanation> noBackend() {
    return because(
        surroundings.backendProblem(),
        Reason.NO_BACKEND,
        Party.ADMINISTRATOR,
        "waits for the provisioner, which can serve no host");
  }

  private Optional<Explanation> noLogin() {
    return because(
        surroundings.loginProblem(),
        Reason.NO_LOGIN,
        Party.OWNER,
        "waits for a login of its management controller that can be used");
  }

  private Optional<Explanation> interrupted() {
    return because(
        surroundings.passProblem(),
        Reason.INTERRUPTED,
        Party.ADMINISTRATOR,
        "waits to be looked at again, since the last time something broke");
  }

  private Optional<Explanation> firmwareUnseen() {
    return because(
        surroundings.firmwareProblem(),
        Reason.FIRMWARE_UNSEEN,
        Party.MACHINE,
        "waits until it is known whether its firmware has to be changed");
  }

  private Optional<Explanation> because(
      Optional<String> problem, Reason reason, Party party, String words) {
    problem.ifPresent(text -> facts.put("problem", text));
    return problem.flatMap(text -> some(reason, party, words + ": " + text));
  }

  private Optional<Explanation> notSeen() {
    return host.status().isEmpty()
        ? some(
            Reason.NOT_SEEN,
            Party.ADMINISTRATOR,
            "has not been looked at by any operator; check that one runs and watches its namespace")
        : Optional.empty();
  }

  private Optional<Explanation> failed() {
    Optional<ErrorType> type = host.status().errorType().filter(error -> !error.wire().isEmpty());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    facts.put("errorType", type.get().wire());
    facts.put("errorCount", Long.toString(host.status().errorCount()));
    String message = host.status().errorMessage();
    return some(
        Reason.FAILED,
        Party.OWNER,
        "is stopped by a %s: %s; it is tried again by itself"
            .formatted(type.get(), message.isEmpty() ? "no reason was given" : message));
  }

  private Optional<Explanation> detached() {
    boolean detached = host.status().operationalStatus().equals(OperationalStatus.DETACHED);
    if (!detached) {
      return Optional.empty();
    }
    facts.put("annotation", HostAnnotations.DETACHED);
    return some(
        Reason.DETACHED,
        Party.OWNER,
        "is out of management because of the annotation "
            + HostAnnotations.DETACHED
            + "; remove the annotation to take it back");
  }

  private Optional<Explanation> deleting() {
    return host.isBeingDeleted()
        ? some(Reason.DELETING, Party.MACHINE, "is being deleted: " + work("it is cleaned up"))
        : Optional.empty();
  }

  private Optional<Explanation> noRoom() {
    return host.status().operationalStatus().equals(OperationalStatus.DELAYED)
        ? some(
            Reason.NO_ROOM,
            Party.OTHER_HOSTS,
            "waits in state "
                + Quoted.text(state.wire())
                + " until the provisioner has room for one more host")
        : Optional.empty();
  }

  private Optional<Explanation> notManaged() {
    boolean unmanaged = state.equals(ProvisioningState.UNMANAGED) || !host.spec().hasBmcDetails();
    return unmanaged
        ? some(
            Reason.NOT_MANAGED,
            Party.OWNER,
            "is only known, not managed, since it names no management controller; set spec.bmc")
        : Optional.empty();
  }

  private Optional<Explanation> working() {
    if (!WORK.containsKey(state) && !state.equals(ProvisioningState.NONE)) {
      return Optional.empty();
    }
    since().ifPresent(start -> facts.put("since", start.toString()));
    return some(Reason.WORKING, Party.MACHINE, "is busy: " + work("it is about to be registered"));
  }

  private Optional<Explanation> servicing() {
    return host.status().operationalStatus().equals(OperationalStatus.SERVICING)
        ? some(Reason.WORKING, Party.MACHINE, "is busy: its settings are being changed in service")
        : Optional.empty();
  }

  private Optional<Explanation> heldOff() {
    Optional<String> holding =
        host.metadata().annotations().keySet().stream()
            .filter(HostAnnotations::isReboot)
            .filter(name -> !name.equals(HostAnnotations.REBOOT))
            .findFirst();
    holding.ifPresent(name -> facts.put("annotation", name));
    return holding.flatMap(
        name ->
            some(
                Reason.HELD_OFF,
                Party.OWNER,
                "is kept powered off by the annotation "
                    + Quoted.text(name)
                    + "; whoever set it has to remove it"));
  }

  private Optional<Explanation> powerChanging() {
    boolean wanted = host.spec().wantsPower();
    return wanted == host.status().poweredOn() || host.spec().disablePowerOff().orElse(false)
        ? Optional.empty()
        : some(
            Reason.POWER_CHANGING,
            Party.MACHINE,
            "is being powered " + (wanted ? "on" : "off") + ", as spec.online says");
  }

  private Optional<Explanation> available() {
    boolean free =
        state.equals(ProvisioningState.AVAILABLE) || state.equals(ProvisioningState.READY);
    if (!free || host.spec().image().filter(Image::isSet).isPresent()) {
      return Optional.empty();
    }
    Optional<String> consumer = host.spec().consumerRef().flatMap(ref -> ref.name());
    consumer.ifPresent(name -> facts.put("consumer", name));
    return some(
        Reason.AVAILABLE,
        Party.OWNER,
        consumer
            .map(name -> "is reserved for " + Quoted.text(name) + ", which has set no image yet")
            .orElse("is available: it waits for somebody to set spec.image"));
  }

  private String work(String otherwise) {
    return WORK.getOrDefault(state, otherwise);
  }

  private Optional<Instant> since() {
    OperationHistory history = host.status().operationHistory();
    if (state.equals(ProvisioningState.REGISTERING)) {
      return history.register().start();
    }
    if (state.equals(ProvisioningState.INSPECTING)) {
      return history.inspect().start();
    }
    if (state.equals(ProvisioningState.PROVISIONING)) {
      return history.provision().start();
    }
    return state.equals(ProvisioningState.DEPROVISIONING)
        ? history.deprovision().start()
        : Optional.empty();
  }

  private Optional<Explanation> some(Reason reason, Party party, String rest) {
    return Optional.of(because(reason, party, rest));
  }

  private Explanation because(Reason reason, Party party, String rest) {
    String name =
        host.metadata().namespace().map(namespace -> namespace + "/").orElse("")
            + host.metadata().name().orElse("?");
    return Explanation.builder()
        .reason(reason)
        .waitsFor(party)
        .sentence("Host " + name + " " + rest)
        .facts(facts)
        .build();
  }
}
