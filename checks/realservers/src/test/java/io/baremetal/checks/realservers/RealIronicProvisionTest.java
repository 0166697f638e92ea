package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.ProvisionContract;

/** Provisions of the contract, on a real Ironic. */
final class RealIronicProvisionTest extends ProvisionContract {

  private final IronicUnderTest real = RealIronic.named();

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
