package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.facts.ControlPlane;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.ImageCacheContainers;
import io.baremetal.deploy.internal.part.Injection;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Pods;
import io.baremetal.deploy.internal.part.Scheduling;
import io.baremetal.deploy.internal.part.Workloads;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** DaemonSet {@code metal3-image-cache}: the machine image on each node, where there is one. */
public final class ImageCache implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    Optional<String> url =
        blueprint
            .osDownloadUrl()
            .filter(given -> blueprint.facts().controlPlane() == ControlPlane.IN_CLUSTER);
    return url.isEmpty()
        ? Attempt.of(Optional.empty())
        : ImageCacheContainers.download(blueprint, url.get())
            .then(download -> Attempt.of(Optional.of(daemonSet(blueprint, download))));
  }

  private static HasMetadata daemonSet(Blueprint blueprint, Container download) {
    PodSpec pod =
        Pods.onHostNetwork(blueprint.facts())
            .withTolerations(Scheduling.DAEMON_TOLERATIONS)
            .withInitContainers(Injection.into(List.of(download), blueprint.facts()))
            .withContainers(
                Injection.into(List.of(ImageCacheContainers.httpd(blueprint)), blueprint.facts()))
            .withVolumes(ImageCacheContainers.volumes())
            .build();
    return Workloads.everywhere(
        "metal3-image-cache",
        Labels.IMAGE_CACHE,
        Pods.template(Labels.IMAGE_CACHE, Map.of(), pod, blueprint.facts()),
        blueprint);
  }
}
