package io.baremetal.testkit.ironic.contract;

class FakeNodeContractTest extends NodeContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
