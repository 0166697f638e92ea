package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.PatchContract;

/** Patchs of the contract, on a real Ironic. */
final class RealIronicPatchTest extends PatchContract {

  private final IronicUnderTest real = RealIronic.named();

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
