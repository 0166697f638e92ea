package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.ListContract;

/** Lists of the contract, on a real Ironic. */
final class RealIronicListTest extends ListContract {

  private final IronicUnderTest real = RealIronic.named();

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
