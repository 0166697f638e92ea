package io.baremetal.deploy.internal.part;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.value.IronicUrls;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;

/** What caches the machine image on a node and serves it from there. */
public final class ImageCacheContainers {

  private ImageCacheContainers() {}

  /** Downloads the image from Ironic; refused if {@code url} is none. */
  public static Attempt<Container> download(Blueprint blueprint, String url) {
    return IronicUrls.cachedImage(url, blueprint.facts().namespace())
        .then(
            cached ->
                Attempt.of(
                    Containers.requesting(10, 50)
                        .withName("metal3-machine-os-downloader")
                        .withImage(blueprint.facts().images().baremetalMachineOsDownloader())
                        .withCommand(IronicImageContract.GET_RESOURCE)
                        .withEnv(
                            EnvVars.of("RHCOS_IMAGE_URL", cached),
                            EnvVars.of("IRONIC_CACERT_FILE", "/certs/ironic/ca.crt"))
                        .withVolumeMounts(
                            Mounts.IMAGES, Mounts.SHARED, Mounts.TMP, Mounts.IRONIC_TLS)
                        .withSecurityContext(SecurityContexts.privileged())
                        .build()));
  }

  /** Serves it. */
  public static Container httpd(Blueprint blueprint) {
    return Containers.requesting(5, 50)
        .withName("metal3-httpd")
        .withImage(blueprint.facts().images().baremetalIronic())
        .withCommand(IronicImageContract.RUN_HTTPD)
        .withEnv(
            EnvVars.of("HTTP_PORT", IronicImageContract.IMAGE_CACHE_PORT),
            EnvVars.ofHostIp("PROVISIONING_IP"))
        .withPorts(Containers.hostPort("http", IronicImageContract.IMAGE_CACHE_PORT))
        .withVolumeMounts(Mounts.IMAGES, Mounts.CONF, Mounts.DATA, Mounts.SHARED)
        .withSecurityContext(SecurityContexts.privileged())
        .build();
  }

  /** The volumes of the pod, in order. */
  public static List<Volume> volumes() {
    return List.of(
        Volumes.IMAGES,
        Volumes.TRUSTED_CA,
        Volumes.CONF,
        Volumes.DATA,
        Volumes.SHARED,
        Volumes.TMP,
        Volumes.IRONIC_TLS);
  }
}
