package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.NodePartsContract;

/** Parts of nodes of the contract, on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealIronicNodePartsTest extends NodePartsContract {

  private final IronicUnderTest real;

  RealIronicNodePartsTest(RealIronic server) {
    real = new IronicOverHttp(server);
  }

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
