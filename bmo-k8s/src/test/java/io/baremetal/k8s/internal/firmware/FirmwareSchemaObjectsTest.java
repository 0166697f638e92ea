package io.baremetal.k8s.internal.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.FirmwareSchemaSpec;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.json.ModelJson;
import io.baremetal.k8s.error.ConflictException;
import io.baremetal.k8s.internal.cluster.HttpCluster;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.fault.FaultPlan;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FirmwareSchemaObjectsTest {

  private static final String NAME = "schema-1";

  private final FakeCluster cluster =
      FakeCluster.builder().metal3Crds().implicitNamespaces().start();
  private final FirmwareSchemaObjects schemas =
      new FirmwareSchemaObjects(
          new HttpCluster(Fabric8Clients.onOneThread(cluster), Duration.ofSeconds(10)));

  @AfterEach
  void close() {
    cluster.close();
  }

  @Test
  void looksAgain_whenAnotherMachineOwnedItMeanwhile() {
    keep("first");
    conflicts(2);

    keep("second");

    assertThat(cluster.get("FirmwareSchema", "metal3", NAME).orElseThrow().toString())
        .contains("\"first\"", "\"second\"");
  }

  @Test
  void givesUp_whenOthersAreAlwaysFaster() {
    keep("first");
    conflicts(1000);

    assertThatThrownBy(() -> keep("second")).isInstanceOf(ConflictException.class);
  }

  private void conflicts(int times) {
    cluster
        .faults()
        .when(FaultPlan.request("PATCH", ".*/firmwareschemas/.*"))
        .times(times)
        .then(Fault.status(409));
  }

  private FirmwareSchema keep(String user) {
    return schemas.keep(settings(user), NAME, () -> FirmwareSchemaSpec.builder().build());
  }

  /** Settings that are there: what has no owner is collected. */
  private HostFirmwareSettings settings(String name) {
    cluster.apply(
        """
        apiVersion: metal3.io/v1alpha1
        kind: HostFirmwareSettings
        metadata: {name: %s, namespace: metal3}
        spec: {settings: {}}
        """
            .formatted(name));
    return ModelJson.read(
            cluster.get(HostFirmwareSettings.KIND, "metal3", name).orElseThrow(),
            HostFirmwareSettings.class)
        .orElseThrow();
  }
}
