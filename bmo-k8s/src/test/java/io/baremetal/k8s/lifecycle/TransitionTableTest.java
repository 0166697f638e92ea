package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.host.ProvisioningState.AVAILABLE;
import static io.baremetal.api.host.ProvisioningState.DELETING;
import static io.baremetal.api.host.ProvisioningState.NONE;
import static io.baremetal.k8s.lifecycle.HostGuards.ALWAYS;
import static io.baremetal.k8s.lifecycle.HostGuards.HAS_BMC;
import static io.baremetal.k8s.lifecycle.Row.except;
import static io.baremetal.k8s.lifecycle.Row.in;
import static io.baremetal.k8s.lifecycle.Row.inAny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.baremetal.api.host.ProvisioningState;
import org.junit.jupiter.api.Test;

/** A broken table is refused when it is built. */
final class TransitionTableTest {

  /** Leads from the first state to every other, one after the other, and ends each with a row. */
  private static TransitionTable.Builder complete() {
    TransitionTable.Builder table = TransitionTable.builder(NONE, DELETING);
    ProvisioningState before = NONE;
    for (ProvisioningState state : ProvisioningState.known()) {
      if (!state.equals(NONE) && !state.equals(DELETING)) {
        table.row(in(before).when(ALWAYS).to(state));
        before = state;
      }
    }
    return table.row(in(before).when(ALWAYS).to(DELETING)).row(in(DELETING).when(ALWAYS).leave());
  }

  @Test
  void builds_whenNothingIsWrong() {
    assertThat(complete().build().rows()).hasSize(ProvisioningState.known().size());
  }

  @Test
  void refuses_whenAStateCannotBeReached() {
    TransitionTable.Builder table =
        TransitionTable.builder(NONE, DELETING)
            .row(in(NONE).when(ALWAYS).to(DELETING))
            .row(except(NONE).when(ALWAYS).leave());
    assertThatIllegalStateException().isThrownBy(table::build).withMessageContaining("reached");
  }

  @Test
  void refuses_whenNoRowAlwaysFits() {
    TransitionTable.Builder table =
        TransitionTable.builder(NONE, DELETING)
            .legacy(ProvisioningState.known().toArray(ProvisioningState[]::new))
            .row(except(AVAILABLE).when(ALWAYS).leave())
            .row(in(AVAILABLE).when(HAS_BMC).leave());
    assertThatIllegalStateException()
        .isThrownBy(table::build)
        .withMessageContaining("\"available\" has no row that always fits");
  }

  @Test
  void refuses_whenARowNeverFires() {
    assertThatIllegalStateException()
        .isThrownBy(complete().row(in(DELETING).when(HAS_BMC).leave())::build)
        .withMessageContaining("never fires");
  }

  @Test
  void refuses_whenTwoRowsHaveTheSameCondition() {
    TransitionTable.Builder table =
        TransitionTable.builder(NONE, DELETING)
            .legacy(ProvisioningState.known().toArray(ProvisioningState[]::new))
            .row(inAny().when(HAS_BMC).leave())
            .row(in(AVAILABLE).when(HAS_BMC).run(HostAction.PREPARE).leave())
            .row(inAny().when(ALWAYS).leave());
    assertThatIllegalStateException()
        .isThrownBy(table::build)
        .withMessageContaining("same condition");
  }

  @Test
  void refuses_whenARowLeadsOutOfTheTerminalState() {
    TransitionTable.Builder table =
        TransitionTable.builder(NONE, DELETING)
            .legacy(ProvisioningState.known().toArray(ProvisioningState[]::new))
            .row(in(DELETING).when(HAS_BMC).to(AVAILABLE))
            .row(inAny().when(ALWAYS).leave());
    assertThatIllegalStateException()
        .isThrownBy(table::build)
        .withMessageContaining("leads out of it");
  }
}
