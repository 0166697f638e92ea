package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.PortGroupContract;

/** Port groups of the contract, on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealIronicPortGroupTest extends PortGroupContract {

  private final IronicUnderTest real;

  RealIronicPortGroupTest(RealIronic server) {
    real = new IronicOverHttp(server);
  }

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
