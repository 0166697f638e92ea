package io.baremetal.testkit.ironic.contract;

class FakeAllocationContractTest extends AllocationContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
