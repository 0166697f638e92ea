package io.baremetal.examples.quickstart;

import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.provisioner.IronicProvisioner;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.k8s.HostOperator;
import io.baremetal.k8s.config.HostOperatorConfig;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Set;

/**
 * The operator inside an application: all that it works with is handed in, or built and closed
 * here. Close it in the reverse order of building.
 */
record Embedding(IronicClient ironic, Provisioner provisioner, HostOperator operator)
    implements AutoCloseable {

  // tag::embed
  /** Looks after the hosts of a cluster until it is closed. */
  static Embedding start(
      KubernetesClient kubernetes, String ironicUrl, IronicProvisionerConfig machines) {
    IronicClient ironic =
        IronicClient.builder()
            .endpoint(ironicUrl)
            .retry(RetryPolicy.none()) // a host that has to wait gives way to others
            .build();
    Provisioner provisioner = IronicProvisioner.builder(ironic).config(machines).build();
    HostOperatorConfig hosts = HostOperatorConfig.builder().maxProvisioningRetries(3).build();
    HostOperator operator =
        HostOperator.builder(kubernetes, provisioner)
            .config(hosts)
            .assertSoleController() // nobody else works on this cluster; leave out to use a lease
            .start();
    return new Embedding(ironic, provisioner, operator);
  }

  @Override
  public void close() {
    operator.close();
    provisioner.close();
    ironic.close();
  }

  // end::embed

  /**
   * The same with a client that is at hand, which is closed too, and for a part of the cluster.
   *
   * @param namespaces hosts of others are left alone
   */
  static Embedding start(
      KubernetesClient kubernetes,
      IronicClient ironic,
      IronicProvisionerConfig machines,
      Set<String> namespaces) {
    Provisioner provisioner = IronicProvisioner.builder(ironic).config(machines).build();
    HostOperatorConfig hosts =
        HostOperatorConfig.builder().namespaces(namespaces).maxProvisioningRetries(3).build();
    HostOperator operator =
        HostOperator.builder(kubernetes, provisioner).config(hosts).assertSoleController().start();
    return new Embedding(ironic, provisioner, operator);
  }
}
