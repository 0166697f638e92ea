package io.baremetal.testkit.fabric8;

import io.baremetal.testkit.cluster.FakeCluster;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;

final class OverSocketsTest extends Fabric8Contract {

  @Override
  KubernetesClient connect(FakeCluster cluster) {
    return Fabric8Clients.overSockets(cluster);
  }

  @Override
  KubernetesClient connect(FakeCluster cluster, Config config) {
    return new KubernetesClientBuilder().withConfig(config).build();
  }
}
