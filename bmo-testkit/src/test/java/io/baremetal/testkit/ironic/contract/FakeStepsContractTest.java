package io.baremetal.testkit.ironic.contract;

class FakeStepsContractTest extends StepsContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
