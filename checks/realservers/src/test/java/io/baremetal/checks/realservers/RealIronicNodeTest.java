package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.NodeContract;

/** Nodes of the contract, on a real Ironic. */
final class RealIronicNodeTest extends NodeContract {

  private final IronicUnderTest real = RealIronic.named();

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
