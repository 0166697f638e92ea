package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Injection;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.OperatorContainer;
import io.baremetal.deploy.internal.part.Pods;
import io.baremetal.deploy.internal.part.Workloads;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deployment {@code metal3-baremetal-operator}: the operator that looks after hosts. */
public final class OperatorDeployment implements Component {

  /** Lets the pod's user be what the cluster wants it to be. */
  private static final Map<String, String> ANNOTATIONS =
      Map.of("openshift.io/required-scc", "hostnetwork-v2");

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return OperatorContainer.of(blueprint)
        .then(container -> Attempt.of(Optional.of(deployment(blueprint, container))));
  }

  private static HasMetadata deployment(Blueprint blueprint, Container container) {
    return Workloads.recreated(
        "metal3-baremetal-operator",
        Labels.OPERATOR,
        Pods.template(
            Labels.OPERATOR,
            ANNOTATIONS,
            Pods.onPodNetwork(blueprint.facts())
                .withContainers(Injection.into(List.of(container), blueprint.facts()))
                .withVolumes(OperatorContainer.volumes())
                .build(),
            blueprint.facts()),
        blueprint);
  }
}
