package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.MinimumVersionsContract;

/** The minimum version of everything, by the contract, on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealIronicMinimumVersionsTest extends MinimumVersionsContract {

  private final IronicUnderTest real;

  RealIronicMinimumVersionsTest(RealIronic server) {
    real = new IronicOverHttp(server);
  }

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
