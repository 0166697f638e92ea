package io.baremetal.testkit.ironic.contract;

class FakePatchContractTest extends PatchContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
