package io.baremetal.k8s.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.ClusterReader.ObjectRef;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.k8s.internal.cluster.TestClusters;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.fault.FaultPlan;
import org.junit.jupiter.api.Test;

class KubernetesReaderTest {

  private static final ObjectRef SECRET =
      new ObjectRef("v1", "Secret", "secrets", "metal3", "login");

  private final FakeCluster server = TestClusters.withHosts();
  private final KubernetesReader reader = KubernetesReader.in(Fabric8Clients.inProcess(server));

  @Test
  void tellsObjectsAsTheServerDoes() {
    server.apply(
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: login, namespace: metal3}
        data: {username: YWRtaW4=}
        """);
    server.apply(TestClusters.host("demo"));

    JsonNode secret = reader.read(SECRET).orElseThrow();
    JsonNode host =
        reader
            .read(
                new ObjectRef(
                    "metal3.io/v1alpha1", "BareMetalHost", "baremetalhosts", "metal3", "demo"))
            .orElseThrow();

    assertThat(secret.at("/data/username").asText()).isEqualTo("YWRtaW4=");
    assertThat(host.at("/spec/online").asBoolean()).isTrue();
    assertThat(host.at("/metadata/generation").asLong()).isPositive();
  }

  @Test
  void findsNothing_whereThereIsNothing() {
    assertThat(reader.read(SECRET)).isEmpty();
    assertThat(
            reader.read(
                new ObjectRef(
                    "ironic.metal3.io/v1alpha1", "Ironic", "ironics", "metal3", "ironic")))
        .as("no such kind")
        .isEmpty();
  }

  @Test
  void saysWhatItCouldNotRead_whenItIsRefused() {
    server.faults().when(FaultPlan.request("GET", ".*/secrets/login")).then(Fault.status(403));

    assertThatThrownBy(() -> reader.read(SECRET))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining("Secret metal3/login");
  }
}
