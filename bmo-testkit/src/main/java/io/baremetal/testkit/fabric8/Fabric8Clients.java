package io.baremetal.testkit.fabric8;

import io.baremetal.testkit.cluster.FakeCluster;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;

/** fabric8 clients for a {@link FakeCluster}. Callers close them. */
public final class Fabric8Clients {

  private static final String NOWHERE = "http://fake-cluster.invalid/";

  private Fabric8Clients() {}

  /**
   * A client without a network. Informers and watches run on threads of fabric8, as over sockets.
   */
  public static KubernetesClient inProcess(FakeCluster cluster) {
    return inProcessBuilder(cluster).build();
  }

  /** What {@link #inProcess} builds, to be changed first: another configuration, other threads. */
  public static KubernetesClientBuilder inProcessBuilder(FakeCluster cluster) {
    return new KubernetesClientBuilder()
        .withConfig(config(NOWHERE))
        .withHttpClientFactory(new InProcessHttpClientFactory(cluster));
  }

  /**
   * A client for simulations in which one thread does everything: informers and watches, too, run
   * on the thread that writes. With a second thread at work fabric8's informers may deadlock; take
   * {@link #inProcess} then.
   */
  public static KubernetesClient onOneThread(FakeCluster cluster) {
    return inProcessBuilder(cluster).withTaskExecutor(Runnable::run).build();
  }

  /** A client over real sockets, with whatever HTTP library is on the class path. */
  public static KubernetesClient overSockets(FakeCluster cluster) {
    return new KubernetesClientBuilder().withConfig(config(cluster.url().toString())).build();
  }

  /**
   * A configuration that reads no files and no environment, does not retry, and resumes broken
   * watches at once.
   */
  private static Config config(String url) {
    return new ConfigBuilder(Config.empty())
        .withMasterUrl(url)
        .withNamespace("default")
        .withRequestRetryBackoffLimit(0)
        .withWatchReconnectInterval(1)
        .build();
  }
}
