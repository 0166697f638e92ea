package io.baremetal.testkit.provisioner;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.testkit.time.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

class FakeProvisionerCompatibilityTest extends ProvisionerCompatibilityKit {

  private final TestClock time = TestClock.create();
  private final FakeProvisioner machines = FakeProvisioner.on(time);

  /** Its machines live and die with it, so a restart finds the same one. */
  @Override
  protected Provisioner provisioner() {
    return machines;
  }

  @Override
  protected HostAccess host(String name) {
    return HostAccess.builder()
        .identity(new HostIdentity("kit", name, uid(name)))
        .bmcAddress("ipmi://192.0.2.1")
        .credentials(BmcCredentials.of("root", "hunter2"))
        .build();
  }

  private static String uid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  protected void pass(Duration step) {
    time.advance(step);
  }
}
