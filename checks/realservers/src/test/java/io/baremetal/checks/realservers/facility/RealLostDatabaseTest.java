package io.baremetal.checks.realservers.facility;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.RealServers;
import io.baremetal.checks.realservers.ServerKind;
import org.junit.jupiter.api.Test;

/** An Ironic whose storage does not last, which is restarted. */
@NeedsRealServers(ServerKind.IRONIC)
final class RealLostDatabaseTest {

  @Test
  void takesHostsOverAgain_thatIronicForgot(RealServers servers) {
    RealIronic ironic = servers.forgetfulIronic();
    try (RealSite site = RealSite.at(ironic, servers::restartForgetfulIronic)) {
      RegistrationStories.ofALostDatabase().plot().play(site);
    }
  }
}
