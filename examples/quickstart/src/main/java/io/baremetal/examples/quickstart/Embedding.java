package io.baremetal.examples.quickstart;

import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.provisioner.IronicProvisioner;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.ironic.provisioner.NodeNaming;
import io.baremetal.k8s.HostOperator;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;

/** How an application embeds the operator: everything it needs is handed in. */
final class Embedding {

  private Embedding() {}

  static HostOperator start(
      KubernetesClient kubernetes, IronicClient ironic, boolean legacyNames, int hosts) {
    IronicProvisionerConfig config =
        IronicProvisionerConfig.builder()
            .nodeNaming(legacyNames ? NodeNaming.HOST_NAME_ONLY : NodeNaming.NAMESPACED)
            .provisioningLimit(Math.max(20, hosts))
            .quickestLook(Duration.ofMillis(50)) // the embedded Ironic is quick, too
            .deployKernelUrl("http://172.22.0.1/images/ironic-python-agent.kernel")
            .deployRamdiskUrl("http://172.22.0.1/images/ironic-python-agent.initramfs")
            .build();
    // tag::embed
    Provisioner provisioner = IronicProvisioner.builder(ironic).config(config).build();
    HostOperator operator =
        HostOperator.builder(kubernetes, provisioner).assertSoleController().start();
    // end::embed
    return operator;
  }
}
