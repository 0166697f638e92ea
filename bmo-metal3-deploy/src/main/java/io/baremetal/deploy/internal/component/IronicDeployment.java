package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Injection;
import io.baremetal.deploy.internal.part.IronicContainers;
import io.baremetal.deploy.internal.part.IronicInitContainers;
import io.baremetal.deploy.internal.part.IronicVolumes;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Pods;
import io.baremetal.deploy.internal.part.Workloads;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.Optional;

/** Deployment {@code metal3}: Ironic, its web server, DHCP, and what prepares the node for them. */
public final class IronicDeployment implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    PodSpec pod =
        Pods.onHostNetwork(blueprint.facts())
            .withInitContainers(
                Injection.into(IronicInitContainers.of(blueprint), blueprint.facts()))
            .withContainers(Injection.into(IronicContainers.of(blueprint), blueprint.facts()))
            .withVolumes(IronicVolumes.of(blueprint))
            .build();
    return Attempt.of(
        Optional.of(
            // Two Ironics on one database or one DHCP range would fight.
            Workloads.recreated(
                "metal3",
                Labels.IRONIC,
                Pods.template(
                    Labels.IRONIC, Pods.withMirrors(blueprint.facts()), pod, blueprint.facts()),
                blueprint)));
  }
}
