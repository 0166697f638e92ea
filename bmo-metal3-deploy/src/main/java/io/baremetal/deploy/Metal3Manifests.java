package io.baremetal.deploy;

import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.internal.component.Component;
import io.baremetal.deploy.internal.component.IronicDeployment;
import io.baremetal.deploy.internal.component.IronicService;
import io.baremetal.deploy.internal.part.Blueprint;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/** The objects of a metal3 deployment. Stateless. */
public final class Metal3Manifests {

  /** What is deployed, in the order in which it is to be applied. */
  private static final List<Component> COMPONENTS =
      List.of(
          new IronicDeployment(), // first: the Service selects its pod
          new IronicService());

  private Metal3Manifests() {}

  /**
   * Renders the objects that a valid Provisioning asks for, in the order in which they are to be
   * applied. Equal input gives equal output; nothing is read from anywhere else. Validate first:
   * values that rules refuse are rendered as they are.
   */
  public static List<HasMetadata> render(Provisioning provisioning, ClusterFacts facts) {
    Blueprint blueprint = new Blueprint(provisioning, facts);
    return COMPONENTS.stream().map(component -> component.render(blueprint)).toList();
  }
}
