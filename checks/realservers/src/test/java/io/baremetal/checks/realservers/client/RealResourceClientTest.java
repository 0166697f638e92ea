package io.baremetal.checks.realservers.client;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.checks.realservers.walk.IronicAccess;

/** Everything but nodes, on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealResourceClientTest extends ResourceClientContract {

  RealResourceClientTest(RealIronic server) {
    super(() -> IronicAccess.client(server));
  }
}
