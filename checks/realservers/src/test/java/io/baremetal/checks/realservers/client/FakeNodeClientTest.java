package io.baremetal.checks.realservers.client;

import io.baremetal.ironic.IronicClient;
import io.baremetal.testkit.ironic.FakeIronic;

/** The client on the fake Ironic. */
final class FakeNodeClientTest extends NodeClientContract {

  private final FakeIronic fake = FakeIronic.start();
  private final IronicClient client =
      IronicClient.builder().endpoint(fake.listen().toString()).build();

  @Override
  IronicClient ironic() {
    return client;
  }

  @Override
  void stop() {
    fake.close();
  }
}
