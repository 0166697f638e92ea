package io.baremetal.testkit.ironic.contract;

class FakeVolumeContractTest extends VolumeContract {

  private final IronicUnderTest fake = new FakeUnderTest();

  @Override
  protected IronicUnderTest ironic() {
    return fake;
  }
}
