package io.baremetal.k8s.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.meta.Condition;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.provisioner.HostObservation;
import io.baremetal.api.provisioner.HostObservation.Power;
import io.baremetal.api.provisioner.HostObservation.PowerFault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conditions of a host. */
final class ConditionsTest {

  private static final Instant LATER = Views.NOW.plusSeconds(60);

  private static HostStatus refreshed(HostStatus status, Optional<HostObservation> seen) {
    return Conditions.refresh(status, seen, 4, Views.NOW);
  }

  private static HostStatus in(String state, String fares) {
    return Views.in(ProvisioningState.of(state)).status().toBuilder()
        .operationalStatus(OperationalStatus.of(fares))
        .build();
  }

  private static String said(HostStatus status, String type) {
    Condition condition =
        status.conditions().stream()
            .filter(one -> one.type().equals(Optional.of(type)))
            .findFirst()
            .orElseThrow();
    return condition.status().orElseThrow() + " " + condition.reason().orElseThrow();
  }

  private static Optional<HostObservation> health(String health) {
    return Optional.of(new HostObservation(Power.ON, PowerFault.NONE, health));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', False NotManaged, False NotAvailable, False NotProvisioned, False NotProgressing",
    "registering, '', False Registering, False NotAvailable, False NotProvisioned, True"
        + " Registering",
    "registering, error, False RegistrationFailed, False NotAvailable, False Error, True"
        + " Registering",
    "inspecting, OK, True Manageable, False NotAvailable, False NotProvisioned, True Inspecting",
    "available, OK, True Manageable, True Available, False NotProvisioned, False NotProgressing",
    "available, delayed, True Manageable, True Available, False NotProvisioned, False"
        + " NotProgressing",
    "provisioned, OK, True Manageable, False NotAvailable, True Provisioned, False NotProgressing",
    "provisioned, error, True Manageable, False NotAvailable, False Error, False NotProgressing",
    "provisioned, servicing, True Manageable, False NotAvailable, False Servicing, False"
        + " NotProgressing",
    "deprovisioning, detached, True Manageable, False NotAvailable, False Detached, False Detached",
    "deleting, OK, True Manageable, False NotAvailable, False NotProvisioned, True Deleting",
  })
  void followStateAndStatus(
      String state,
      String fares,
      String manageable,
      String available,
      String ready,
      String progress) {
    HostStatus status = refreshed(in(state, fares), Optional.empty());
    assertThat(said(status, "Manageable")).isEqualTo(manageable);
    assertThat(said(status, "AvailableForProvisioning")).isEqualTo(available);
    assertThat(said(status, "Ready")).isEqualTo(ready);
    assertThat(said(status, "Progressing")).isEqualTo(progress);
  }

  @ParameterizedTest
  @CsvSource({
    "OK, True Healthy",
    "Warning, False Warning",
    "Critical, False CriticalError",
    "Odd, Unknown Unknown",
    "'', Unknown Unknown"
  })
  void tellHealth(String health, String expected) {
    assertThat(said(refreshed(in("available", "OK"), health(health)), "Healthy"))
        .isEqualTo(expected);
  }

  @Test
  void keepHealth_whenNobodyKnowsIt() {
    HostStatus sick = refreshed(in("available", "OK"), health("Critical"));
    assertThat(said(refreshed(sick, health("")), "Healthy")).isEqualTo("False CriticalError");
  }

  @Test
  void tellPowerFailure_butNotOfADetachedOrLeavingHost() {
    Optional<HostObservation> faulty =
        Optional.of(new HostObservation(Power.UNKNOWN, PowerFault.POWER_FAILURE, ""));
    assertThat(said(refreshed(in("available", "OK"), faulty), "Manageable"))
        .isEqualTo("False PowerFailure");
    assertThat(said(refreshed(in("available", "detached"), faulty), "Manageable"))
        .isEqualTo("True Manageable");
    assertThat(said(refreshed(in("deleting", "OK"), faulty), "Manageable"))
        .isEqualTo("True Manageable");
  }

  @Test
  void keepTheTimeOfTheLastTransition_whenOnlyTheGenerationMoves() {
    HostStatus before = refreshed(in("available", "OK"), Optional.empty());
    HostStatus after = Conditions.refresh(before, Optional.empty(), 5, LATER);
    assertThat(after.conditions())
        .allSatisfy(one -> assertThat(one.lastTransitionTime()).contains(Views.NOW))
        .allSatisfy(one -> assertThat(one.observedGeneration()).contains(5L));
  }

  @Test
  void putReadyFirstAndLeaveForeignOnesAlone() {
    Condition foreign =
        Condition.builder().type("Audited").status(ConditionStatus.TRUE).reason("Yes").build();
    HostStatus status = in("available", "OK").toBuilder().conditions(List.of(foreign)).build();
    HostStatus after = refreshed(status, Optional.empty());
    assertThat(after.conditions()).contains(foreign);
    assertThat(
            after.conditions().stream()
                .map(one -> one.type().orElseThrow())
                .collect(Collectors.joining(",")))
        .isEqualTo(
            "Ready,Audited,AvailableForProvisioning,Healthy,Manageable,Progressing,Provisioned");
  }
}
