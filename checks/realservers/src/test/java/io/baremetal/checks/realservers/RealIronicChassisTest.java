package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.ChassisContract;
import io.baremetal.testkit.ironic.contract.IronicUnderTest;

/** Chassis of the contract, on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealIronicChassisTest extends ChassisContract {

  private final IronicUnderTest real;

  RealIronicChassisTest(RealIronic server) {
    real = new IronicOverHttp(server);
  }

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
