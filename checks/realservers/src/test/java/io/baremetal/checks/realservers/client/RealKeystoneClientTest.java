package io.baremetal.checks.realservers.client;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealServers;
import io.baremetal.checks.realservers.ServerKind;

/** A session with Keystone, on a real one, and a real Ironic. */
@NeedsRealServers({ServerKind.IRONIC, ServerKind.KEYSTONE})
final class RealKeystoneClientTest extends KeystoneClientContract {

  RealKeystoneClientTest(RealServers servers) {
    super(new RealCloud(servers.keystone()));
  }
}
