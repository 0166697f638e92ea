package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.ServiceContract;

/** The service as a whole of the contract, on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealIronicServiceTest extends ServiceContract {

  private final IronicUnderTest real;

  RealIronicServiceTest(RealIronic server) {
    real = new IronicOverHttp(server);
  }

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
