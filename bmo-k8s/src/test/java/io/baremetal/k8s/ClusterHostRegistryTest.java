package io.baremetal.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.provisioner.KnownHost;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.internal.cluster.TestClusters;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.fault.Fault;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterHostRegistryTest {

  private final FakeCluster cluster = TestClusters.withHosts();
  private final KubernetesClient client = Fabric8Clients.onOneThread(cluster);
  private final ClusterHostRegistry hosts = ClusterHostRegistry.of(client, Set.of());

  @AfterEach
  void close() {
    client.close();
    cluster.close();
  }

  @Test
  void tellsNodeAndAddresses_ofAHost() {
    cluster.apply(TestClusters.host("demo"));
    cluster.patch(
        "BareMetalHost", "metal3", "demo", "{spec: {bootMACAddress: '52:54:00:00:00:0A'}}");
    cluster.patchStatus(
        "BareMetalHost",
        "metal3",
        "demo",
        """
        {errorCount: 0, errorMessage: "", hardwareProfile: unknown, operationalStatus: OK,
          poweredOn: false, provisioning: {state: available, ID: abc, image: {url: ""}},
          hardware: {nics: [{name: eth1, mac: "52:54:00:00:00:0b"}]}}
        """);

    KnownHost host = hosts.find("metal3", "demo").orElseThrow();

    assertThat(host.identity().toString()).isEqualTo("metal3/demo");
    assertThat(host.identity().uid()).isNotEmpty();
    assertThat(host.nodeUuid()).contains("abc");
    assertThat(host.macAddresses())
        .containsExactlyInAnyOrder("52:54:00:00:00:0a", "52:54:00:00:00:0b");
    assertThat(hosts.hosts()).containsExactly(host);
  }

  @Test
  void asksAnewEachTime() {
    assertThat(hosts.find("metal3", "demo")).isEmpty();
    cluster.apply(TestClusters.host("demo"));
    assertThat(hosts.find("metal3", "demo")).isPresent();
    cluster.delete("BareMetalHost", "metal3", "demo");
    assertThat(hosts.find("metal3", "demo")).isEmpty();
    assertThat(cluster.openWatches()).isZero();
  }

  @Test
  void looksIntoItsNamespacesOnly_pageByPage() {
    cluster.apply("{apiVersion: v1, kind: Namespace, metadata: {name: other}}");
    cluster.apply(TestClusters.host("stranger").replace("metal3}", "other}"));
    for (int i = 0; i < 501; i++) {
      cluster.apply(TestClusters.host("h" + i));
    }
    assertThat(ClusterHostRegistry.of(client, Set.of("metal3")).hosts()).hasSize(501);
    assertThat(hosts.hosts()).hasSize(502);
  }

  @Test
  void neverSaysThatAHostIsGone_whereNobodyKnowsWhatAHostIs() {
    try (FakeCluster bare = FakeCluster.start();
        KubernetesClient wrong = Fabric8Clients.onOneThread(bare)) {
      ClusterHostRegistry registry = ClusterHostRegistry.of(wrong, Set.of());
      assertThatThrownBy(() -> registry.find("metal3", "demo"))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("does not serve BareMetalHost.metal3.io");
      assertThatThrownBy(registry::hosts).isInstanceOf(ClusterException.class);
    }
  }

  @Test
  void neverSaysThatAHostIsGone_whenTheApiServerFails() {
    cluster.faults().when(request -> true).then(Fault.status(503));
    assertThatThrownBy(() -> hosts.find("metal3", "demo")).isInstanceOf(ClusterException.class);
    assertThatThrownBy(hosts::hosts).isInstanceOf(ClusterException.class);
  }
}
