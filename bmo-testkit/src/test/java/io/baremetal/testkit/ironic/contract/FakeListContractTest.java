package io.baremetal.testkit.ironic.contract;

class FakeListContractTest extends ListContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
