package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Injection;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Pods;
import io.baremetal.deploy.internal.part.ProxyContainer;
import io.baremetal.deploy.internal.part.Scheduling;
import io.baremetal.deploy.internal.part.Workloads;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** DaemonSet {@code ironic-proxy}, where machines reach Ironic over the cluster's own network. */
public final class IronicProxy implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return blueprint.usesProxy()
        ? ProxyContainer.of(blueprint)
            .then(container -> Attempt.of(Optional.of(daemonSet(blueprint, container))))
        : Attempt.of(Optional.empty());
  }

  private static HasMetadata daemonSet(Blueprint blueprint, Container container) {
    return Workloads.everywhere(
        "ironic-proxy",
        Labels.IRONIC_PROXY,
        Pods.template(
            Labels.IRONIC_PROXY,
            Map.of(),
            Pods.onHostNetwork(blueprint.facts())
                .withTolerations(Scheduling.DAEMON_TOLERATIONS)
                .withContainers(Injection.into(List.of(container), blueprint.facts()))
                .withVolumes(ProxyContainer.volumes())
                .build(),
            blueprint.facts()),
        blueprint);
  }
}
