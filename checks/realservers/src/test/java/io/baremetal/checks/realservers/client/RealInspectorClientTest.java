package io.baremetal.checks.realservers.client;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealServers;
import io.baremetal.checks.realservers.ServerKind;

/** The client of the classic Inspector, on a real one. */
@NeedsRealServers({ServerKind.IRONIC, ServerKind.INSPECTOR})
final class RealInspectorClientTest extends InspectorClientContract {

  RealInspectorClientTest(RealServers servers) {
    super(new RealInspectorSite(servers.inspector()));
  }
}
