package io.baremetal.ironic.internal;

import io.baremetal.ironic.allocation.Allocation;
import io.baremetal.ironic.allocation.AllocationState;
import io.baremetal.ironic.allocation.Allocations;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.error.OperationFailedException;
import io.baremetal.ironic.error.WaitTimeoutException;
import java.util.Optional;

/** Waits until an allocation has its node. */
final class AllocationWaiting {

  private final Allocations allocations;
  private final WaitClock clock;
  private Optional<String> state = Optional.empty();
  private Optional<String> obstacle = Optional.empty();

  AllocationWaiting(Allocations allocations, WaitClock clock) {
    this.allocations = allocations;
    this.clock = clock;
  }

  /** Ends when there is a node, or there will be none. */
  Allocation run(String uuidOrName) {
    while (true) {
      Optional<Allocation> seen = look(uuidOrName);
      switch (seen.flatMap(Allocation::state).orElse(AllocationState.UNRECOGNIZED)) {
        case ACTIVE -> {
          return seen.orElseThrow();
        }
        case ERROR -> throw new OperationFailedException(uuidOrName, state, obstacle);
        default -> {
          if (clock.isOver()) {
            throw new WaitTimeoutException(uuidOrName, state, obstacle);
          }
          clock.pause();
        }
      }
    }
  }

  private Optional<Allocation> look(String uuidOrName) {
    try {
      Allocation seen = allocations.get(uuidOrName);
      state = seen.text("state");
      obstacle = seen.lastError();
      return Optional.of(seen);
    } catch (IronicException e) {
      obstacle = Outage.survived(e);
      return Optional.empty();
    }
  }
}
