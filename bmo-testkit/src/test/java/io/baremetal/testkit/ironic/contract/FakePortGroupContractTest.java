package io.baremetal.testkit.ironic.contract;

class FakePortGroupContractTest extends PortGroupContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
