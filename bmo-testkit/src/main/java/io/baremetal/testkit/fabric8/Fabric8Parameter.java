package io.baremetal.testkit.fabric8;

import io.baremetal.testkit.cluster.FakeCluster;

/** How {@code @BareMetalTest} gets a client without knowing fabric8's classes. */
public final class Fabric8Parameter {

  /** Name of the class of the parameter that a test may ask for. */
  public static final String TYPE = "io.fabric8.kubernetes.client.KubernetesClient";

  private Fabric8Parameter() {}

  /** As {@link Fabric8Clients#onOneThread}. */
  public static AutoCloseable clientOf(FakeCluster cluster) {
    return Fabric8Clients.onOneThread(cluster);
  }
}
