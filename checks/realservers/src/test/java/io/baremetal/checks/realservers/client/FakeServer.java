package io.baremetal.checks.realservers.client;

import io.baremetal.ironic.IronicClient;
import io.baremetal.testkit.ironic.FakeIronic;

/** A fake Ironic behind a socket of its own. */
final class FakeServer implements ClientServer {

  private final FakeIronic fake = FakeIronic.start();
  private final String url = fake.listen().toString();

  @Override
  public IronicClient.Builder client() {
    return IronicClient.builder().endpoint(url);
  }

  @Override
  public void close() {
    fake.close();
  }
}
