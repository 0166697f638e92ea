package io.baremetal.testkit.fabric8;

import io.baremetal.testkit.cluster.FakeCluster;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;

final class OnOneThreadTest extends Fabric8Contract {

  @Override
  KubernetesClient connect(FakeCluster cluster) {
    return Fabric8Clients.onOneThread(cluster);
  }

  @Override
  KubernetesClient connect(FakeCluster cluster, Config config) {
    return Fabric8Clients.inProcessBuilder(cluster)
        .withConfig(config)
        .withTaskExecutor(Runnable::run)
        .build();
  }
}
