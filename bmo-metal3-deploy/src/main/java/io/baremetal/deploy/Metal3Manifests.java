package io.baremetal.deploy;

import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.internal.component.Component;
import io.baremetal.deploy.internal.component.DeploymentNamespace;
import io.baremetal.deploy.internal.component.IronicCertificate;
import io.baremetal.deploy.internal.component.IronicDeployment;
import io.baremetal.deploy.internal.component.IronicPassword;
import io.baremetal.deploy.internal.component.IronicService;
import io.baremetal.deploy.internal.part.Blueprint;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/** The objects of a metal3 deployment. Stateless. */
public final class Metal3Manifests {

  /** What is deployed, in the order in which it is to be applied. */
  private static final List<Component> COMPONENTS =
      List.of(
          new DeploymentNamespace(),
          new IronicPassword(),
          new IronicCertificate(),
          new IronicDeployment(), // first: the Service selects its pod
          new IronicService());

  private Metal3Manifests() {}

  /**
   * Renders the objects that a valid Provisioning asks for, in the order in which they are to be
   * applied: with the mode, the addresses and the DHCP range as they work under the profile that
   * the rules were checked with. Equal input gives equal output; nothing is read from anywhere
   * else. Validate first: values that rules refuse are rendered as they are.
   */
  public static List<HasMetadata> render(EffectiveProvisioning provisioning, ClusterFacts facts) {
    Blueprint blueprint = new Blueprint(provisioning, facts);
    return COMPONENTS.stream().flatMap(component -> component.render(blueprint).stream()).toList();
  }
}
