package io.baremetal.testkit.ironic.contract;

class FakeVersionContractTest extends VersionContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
