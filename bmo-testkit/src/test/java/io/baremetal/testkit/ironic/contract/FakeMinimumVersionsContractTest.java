package io.baremetal.testkit.ironic.contract;

class FakeMinimumVersionsContractTest extends MinimumVersionsContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
