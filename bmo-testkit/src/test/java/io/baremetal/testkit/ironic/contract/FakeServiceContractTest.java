package io.baremetal.testkit.ironic.contract;

class FakeServiceContractTest extends ServiceContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
