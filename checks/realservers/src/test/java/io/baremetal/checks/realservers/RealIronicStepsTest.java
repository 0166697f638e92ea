package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.StepsContract;

/** Templates, runbooks and rules of the contract, on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealIronicStepsTest extends StepsContract {

  private final IronicUnderTest real;

  RealIronicStepsTest(RealIronic server) {
    real = new IronicOverHttp(server);
  }

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
