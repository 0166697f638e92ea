package io.baremetal.checks.realservers;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.VersionContract;

/** Versions of the contract, on a real Ironic. */
final class RealIronicVersionTest extends VersionContract {

  private final IronicUnderTest real = RealIronic.named();

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }
}
