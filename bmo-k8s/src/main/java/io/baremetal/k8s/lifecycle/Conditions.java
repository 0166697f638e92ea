package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.meta.ConditionStatus.FALSE;
import static io.baremetal.api.meta.ConditionStatus.TRUE;
import static io.baremetal.api.meta.ConditionStatus.UNKNOWN;

import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.meta.Condition;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.provisioner.HostObservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The conditions of a host: its state again, in the words that generic tools understand. */
public final class Conditions {

  private static final String READY = "Ready";

  private final HostStatus status;
  private final Optional<HostObservation> observed;
  private final StateConditions byState;

  private Conditions(HostStatus status, Optional<HostObservation> observed) {
    this.status = status;
    this.observed = observed;
    this.byState = StateConditions.of(status.provisioning().state());
  }

  /**
   * The status with its conditions brought up to date. A condition that says what it said keeps the
   * time of its last transition; one of a type that is not ours stays.
   *
   * @param status where the host stands
   * @param observed what the backend sees of the machine; empty if it was not asked or cannot say
   * @param generation generation of the spec that was looked at
   * @param now the time of transitions
   */
  public static HostStatus refresh(
      HostStatus status, Optional<HostObservation> observed, long generation, Instant now) {
    List<Condition> all = new ArrayList<>(status.conditions());
    for (Finding finding : new Conditions(status, observed).findings()) {
      Optional<Condition> before = find(status, finding.type);
      before.ifPresent(all::remove);
      all.add(finding.asCondition(before, generation, now));
    }
    all.sort(
        Comparator.comparing((Condition condition) -> !condition.type().equals(Optional.of(READY)))
            .thenComparing(condition -> condition.type().orElse("")));
    return status.toBuilder().conditions(all).build();
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(ready());
    findings.add(available());
    findings.add(manageable());
    findings.add(progressing());
    findings.add(
        byState.inUse()
            ? new Finding("Provisioned", TRUE, "Provisioned")
            : new Finding("Provisioned", FALSE, "NotProvisioned"));
    healthy().ifPresent(findings::add);
    return findings;
  }

  private Finding ready() {
    if (fares(OperationalStatus.ERROR)) {
      return new Finding(READY, FALSE, "Error");
    }
    if (fares(OperationalStatus.SERVICING)) {
      return new Finding(READY, FALSE, "Servicing");
    }
    if (fares(OperationalStatus.DETACHED)) {
      return new Finding(READY, FALSE, "Detached");
    }
    return byState.inUse()
        ? new Finding(READY, TRUE, "Provisioned")
        : new Finding(READY, FALSE, "NotProvisioned");
  }

  private Finding available() {
    return byState.availability() == StateConditions.Availability.AVAILABLE
        ? new Finding("AvailableForProvisioning", TRUE, "Available")
        : new Finding("AvailableForProvisioning", FALSE, "NotAvailable");
  }

  private Finding manageable() {
    return switch (byState.management()) {
      case NONE -> new Finding("Manageable", FALSE, "NotManaged");
      case BEGINNING ->
          new Finding(
              "Manageable",
              FALSE,
              fares(OperationalStatus.ERROR) ? "RegistrationFailed" : "Registering");
      case ENDING -> new Finding("Manageable", TRUE, "Manageable");
      case FULL ->
          powerFails()
              ? new Finding("Manageable", FALSE, "PowerFailure")
              : new Finding("Manageable", TRUE, "Manageable");
    };
  }

  private Finding progressing() {
    if (fares(OperationalStatus.DETACHED)) {
      return new Finding("Progressing", FALSE, "Detached");
    }
    return byState
        .progress()
        .map(reason -> new Finding("Progressing", TRUE, reason))
        .orElseGet(() -> new Finding("Progressing", FALSE, "NotProgressing"));
  }

  /** What is not known stays as it was said last. */
  private Optional<Finding> healthy() {
    String health = observed.map(HostObservation::health).orElse("");
    return switch (health) {
      case "OK" -> Optional.of(new Finding("Healthy", TRUE, "Healthy"));
      case "Warning" -> Optional.of(new Finding("Healthy", FALSE, "Warning"));
      case "Critical" -> Optional.of(new Finding("Healthy", FALSE, "CriticalError"));
      case "" ->
          Optional.of(
              find(status, "Healthy")
                  .map(Finding::repeating)
                  .orElseGet(() -> new Finding("Healthy", UNKNOWN, "Unknown")));
      default -> Optional.of(new Finding("Healthy", UNKNOWN, "Unknown"));
    };
  }

  private boolean powerFails() {
    return !fares(OperationalStatus.DETACHED)
        && observed
            .filter(seen -> seen.powerFault() == HostObservation.PowerFault.POWER_FAILURE)
            .isPresent();
  }

  private boolean fares(OperationalStatus how) {
    return status.operationalStatus().equals(how);
  }

  private static Optional<Condition> find(HostStatus status, String type) {
    return status.conditions().stream()
        .filter(condition -> condition.type().equals(Optional.of(type)))
        .findFirst();
  }

  private record Finding(String type, ConditionStatus status, String reason) {

    static Finding repeating(Condition before) {
      return new Finding(
          before.type().orElse(""), before.status().orElse(UNKNOWN), before.reason().orElse(""));
    }

    Condition asCondition(Optional<Condition> before, long generation, Instant now) {
      Instant since =
          before
              .filter(condition -> condition.status().equals(Optional.of(status)))
              .flatMap(Condition::lastTransitionTime)
              .orElse(now);
      return Condition.builder()
          .type(type)
          .status(status)
          .observedGeneration(generation)
          .lastTransitionTime(since)
          .reason(reason)
          .message("")
          .build();
    }
  }
}
