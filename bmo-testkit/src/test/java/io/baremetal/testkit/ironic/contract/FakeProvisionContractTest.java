package io.baremetal.testkit.ironic.contract;

class FakeProvisionContractTest extends ProvisionContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
