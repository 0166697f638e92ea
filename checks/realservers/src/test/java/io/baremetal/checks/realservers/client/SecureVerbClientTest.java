package io.baremetal.checks.realservers.client;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealServers;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.checks.realservers.walk.IronicAccess;

/** Verbs and lists in motion, on a real Ironic that wants a login (HTTP basic) and speaks TLS. */
@NeedsRealServers(ServerKind.IRONIC)
final class SecureVerbClientTest extends VerbClientContract {

  SecureVerbClientTest(RealServers servers) {
    super(() -> IronicAccess.client(servers.secureIronic()));
  }
}
