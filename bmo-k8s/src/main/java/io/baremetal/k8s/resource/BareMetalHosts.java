package io.baremetal.k8s.resource;

import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.Resource;

/** The bare-metal hosts of a cluster, in fabric8's own language. */
public final class BareMetalHosts {

  private BareMetalHosts() {}

  /**
   * Everything that fabric8's client can do with hosts: {@code
   * BareMetalHosts.in(client).inNamespace("metal3").withName("demo").get().host()}. Keeps nothing
   * and starts nothing.
   */
  public static MixedOperation<
          BareMetalHostResource,
          KubernetesResourceList<BareMetalHostResource>,
          Resource<BareMetalHostResource>>
      in(KubernetesClient client) {
    return client.resources(BareMetalHostResource.class);
  }
}
