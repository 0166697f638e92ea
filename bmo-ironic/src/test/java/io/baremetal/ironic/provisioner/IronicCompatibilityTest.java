package io.baremetal.ironic.provisioner;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.testkit.TestBed;
import io.baremetal.testkit.provisioner.ProvisionerCompatibilityKit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** The contract of provisioners, on an Ironic in memory. */
class IronicCompatibilityTest extends ProvisionerCompatibilityKit {

  private final TestBed bed = TestBed.create();
  private final IronicClient client =
      IronicClient.builder()
          .endpoint(bed.ironicUrl())
          .httpClient(bed.http())
          .retry(RetryPolicy.none())
          .nanoTime(bed.time().nanoTime())
          .build();

  @Override
  protected Provisioner provisioner() {
    return IronicProvisioner.builder(client)
        .config(Simulation.CONFIG)
        .clock(bed.time().clock(), bed.time().nanoTime())
        .scheduler(bed.time().scheduler())
        .random(() -> 0.5)
        .build();
  }

  @Override
  protected HostAccess host(String name) {
    boolean first = name.equals("first");
    return HostAccess.builder()
        .identity(new HostIdentity("kit", name, uid(name)))
        .bmcAddress(first ? "ipmi://192.0.2.1" : "ipmi://192.0.2.2")
        .credentials(BmcCredentials.of("root", "hunter2"))
        .bootMacAddress(first ? "52:54:00:00:00:01" : "52:54:00:00:00:02")
        .build();
  }

  private static String uid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  protected void pass(Duration step) {
    bed.time().advance(step);
  }

  @AfterEach
  void close() {
    client.close();
    bed.close();
  }
}
