package io.baremetal.testkit.fabric8;

import io.baremetal.testkit.cluster.FakeCluster;
import io.fabric8.kubernetes.client.KubernetesClient;

final class OverSocketsTest extends Fabric8Contract {

  @Override
  KubernetesClient connect(FakeCluster cluster) {
    return Fabric8Clients.overSockets(cluster);
  }
}
