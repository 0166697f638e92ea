package io.baremetal.checks.realservers.client;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.ironic.IronicClient;

/** The client on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealNodeClientTest extends NodeClientContract {

  private final IronicClient client;

  RealNodeClientTest(RealIronic server) {
    client = IronicClient.builder().endpoint(server.url().toString()).build();
  }

  @Override
  IronicClient ironic() {
    return client;
  }
}
