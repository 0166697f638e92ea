package io.baremetal.examples.quickstart;

import io.baremetal.api.crd.Crd;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The custom resource definitions that the walk needs. Those that the cluster has are left as they
 * are, whatever their version: the operator gets along with older ones.
 */
final class Definitions {

  private static final List<Crd> NEEDED = List.of(Crd.BARE_METAL_HOST, Crd.HARDWARE_DATA);
  private static final String PATH = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/";
  private static final String WALK = "bmo-quickstart";
  private static final int TRIES = 100;
  private static final long PAUSE_MILLIS = 100;

  private final ClusterApi api;
  private final KubernetesClient client;

  Definitions(KubernetesClient client) {
    this.client = client;
    this.api = new ClusterApi(client);
  }

  /** Those that the cluster lacks. */
  List<Crd> missing() {
    return NEEDED.stream().filter(crd -> api.get(PATH + crd.crdName()).isEmpty()).toList();
  }

  /** Applies a definition and waits until its objects are served. */
  void apply(Crd crd) {
    resource(crd).fieldManager(WALK).serverSideApply();
    for (int tries = 0; !isServed(crd); tries++) {
      if (tries == TRIES) {
        throw new UsageException(
            "the cluster does not serve %s, although it took the definition; look at it there"
                .formatted(crd.crdName()));
      }
      pause();
    }
  }

  /** Removes a definition, unless somebody has made objects of it meanwhile. */
  Optional<String> remove(Crd crd) {
    boolean used = api.get(path(crd)).filter(list -> !list.path("items").isEmpty()).isPresent();
    if (used) {
      return Optional.of("definition " + crd.crdName() + ", for there are objects of it");
    }
    resource(crd).delete();
    return Optional.empty();
  }

  private io.fabric8.kubernetes.client.dsl.NamespaceableResource<HasMetadata> resource(Crd crd) {
    return client.resource(crd.yaml());
  }

  private boolean isServed(Crd crd) {
    return api.get(path(crd)).isPresent();
  }

  private static String path(Crd crd) {
    return "/apis/metal3.io/v1alpha1/" + crd.crdName().replaceFirst("\\..*", "");
  }

  /** The server serves a new kind a moment after it has taken the definition. */
  private static void pause() {
    try {
      boolean unused = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("interrupted");
    }
  }
}
