package io.baremetal.testkit.ironic.contract;

class FakePortContractTest extends PortContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
