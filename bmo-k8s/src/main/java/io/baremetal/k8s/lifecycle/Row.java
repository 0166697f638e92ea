package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ProvisioningState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One row of the table: in which states it is tried, when it fits, what is done then and where that
 * leads. Immutable; each method returns another row.
 */
@Value.Immutable
public interface Row {

  /** In which states the row is tried. */
  StateSet states();

  /** What must be true of the host. */
  @Value.Default
  default Guard guard() {
    return HostGuards.ALWAYS;
  }

  /** What is noted in status as soon as the row fits, unless the turn breaks off. */
  Optional<Note> note();

  /** What is done. */
  @Value.Default
  default HostAction action() {
    return HostAction.NOTHING;
  }

  /** Where it leads when the action is done; until then, and after a failure, the host stays. */
  @Value.Default
  default Target target() {
    return new Target.Leave();
  }

  /** Where a host that is being deleted goes once the action has failed too often. */
  Optional<ProvisioningState> gaveUp();

  /** Where a host that is being deleted goes if nobody knows it and its BMC's login is lost. */
  Optional<ProvisioningState> lost();

  /** A row for some states. */
  static Row in(ProvisioningState... states) {
    return ImmutableRow.builder()
        .states(new StateSet(List.of(states), StateSet.Scope.ONLY))
        .build();
  }

  /** A row for all states but some. */
  static Row except(ProvisioningState... states) {
    return ImmutableRow.builder()
        .states(new StateSet(List.of(states), StateSet.Scope.ALL_BUT))
        .build();
  }

  /** A row for every state. */
  static Row inAny() {
    return except();
  }

  /** Fits only if this holds. */
  default Row when(Guard guard) {
    return copy().guard(guard).build();
  }

  /** Notes this as soon as it fits. */
  default Row noting(Note note) {
    return copy().note(note).build();
  }

  /** Does this. */
  default Row run(HostAction action) {
    return copy().action(action).build();
  }

  /** Then leads to another state. */
  default Row to(ProvisioningState state) {
    return leadingTo(new Target.Enter(state));
  }

  /** Then the host stays, and is looked at again after this time. */
  default Row rest(Duration lookAgainIn) {
    return leadingTo(new Target.Rest(lookAgainIn));
  }

  /** Then the host is left alone until something changes. */
  default Row leave() {
    return leadingTo(new Target.Leave());
  }

  /** Then the rows that follow are tried. */
  default Row goOn() {
    return leadingTo(new Target.GoOn());
  }

  /** Then the host is gone. */
  default Row vanish() {
    return leadingTo(new Target.Vanish());
  }

  /** In deletion, leads there after too many failures. */
  default Row givingUpTo(ProvisioningState state) {
    return copy().gaveUp(state).build();
  }

  /** In deletion, leads there if the provisioner does not know the host and cannot be told. */
  default Row losingTo(ProvisioningState state) {
    return copy().lost(state).build();
  }

  /** Whether the search goes on after this row. */
  default boolean isGate() {
    return target().isGate();
  }

  /** States, guard and action, as messages write them. */
  default String describe() {
    return states() + " | " + guard().name() + " | " + action();
  }

  private Row leadingTo(Target target) {
    return copy().target(target).build();
  }

  private ImmutableRow.Builder copy() {
    return ImmutableRow.builder().from(this);
  }
}
