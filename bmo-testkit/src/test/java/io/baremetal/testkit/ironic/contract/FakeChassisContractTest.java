package io.baremetal.testkit.ironic.contract;

class FakeChassisContractTest extends ChassisContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
