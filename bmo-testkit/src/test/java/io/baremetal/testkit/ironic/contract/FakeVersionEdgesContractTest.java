package io.baremetal.testkit.ironic.contract;

class FakeVersionEdgesContractTest extends VersionEdgesContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
