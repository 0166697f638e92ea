package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.AllocationContract;
import io.baremetal.testkit.ironic.contract.IronicUnderTest;

/** Allocations of the contract, on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealIronicAllocationTest extends AllocationContract {

  private final IronicUnderTest real;

  RealIronicAllocationTest(RealIronic server) {
    real = new IronicOverHttp(server);
  }

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
