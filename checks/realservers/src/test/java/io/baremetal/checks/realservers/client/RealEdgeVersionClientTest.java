package io.baremetal.checks.realservers.client;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.checks.realservers.walk.IronicAccess;

/** Versions, on a real Ironic. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealEdgeVersionClientTest extends EdgeVersionClientContract {

  RealEdgeVersionClientTest(RealIronic server) {
    super(() -> IronicAccess.client(server));
  }
}
