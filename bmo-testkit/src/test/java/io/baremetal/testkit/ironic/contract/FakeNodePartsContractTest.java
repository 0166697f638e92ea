package io.baremetal.testkit.ironic.contract;

class FakeNodePartsContractTest extends NodePartsContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
