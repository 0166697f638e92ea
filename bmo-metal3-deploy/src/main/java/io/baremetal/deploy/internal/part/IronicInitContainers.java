package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.Container;
import java.util.ArrayList;
import java.util.List;

/** What runs before Ironic, in order. */
public final class IronicInitContainers {

  private IronicInitContainers() {}

  /** The containers that {@code blueprint} asks for. */
  public static List<Container> of(Blueprint blueprint) {
    List<Container> containers = new ArrayList<>();
    if (blueprint.hasStaticIp()) {
      containers.add(setStaticIp(blueprint));
    }
    containers.add(
        blueprint
            .facts()
            .images()
            .ironicAgentDownloader()
            .map(IronicInitContainers::downloadAgent)
            .orElseGet(() -> copyMachineImages(blueprint, "--pxe")));
    blueprint.osDownloadUrl().ifPresent(url -> containers.add(downloadMachineOs(blueprint, url)));
    return containers;
  }

  private static Container setStaticIp(Blueprint blueprint) {
    return Containers.requesting(10, 50)
        .withName("metal3-static-ip-set")
        .withImage(blueprint.facts().images().baremetalStaticIpManager())
        .withCommand(IronicImageContract.SET_STATIC_IP)
        .withEnv(blueprint.staticIpEnvironment())
        .withSecurityContext(SecurityContexts.confined("NET_ADMIN"))
        .build();
  }

  /** Copies the images that {@code choice} asks for. */
  static Container copyMachineImages(Blueprint blueprint, String choice) {
    String image = blueprint.facts().images().machineOsImages();
    return Containers.requesting(5, 50)
        .withName("machine-os-images")
        .withImage(image)
        .withCommand(IronicImageContract.COPY_MACHINE_IMAGES, choice, "/shared/html/images")
        .withEnv(
            EnvVars.of("IP_OPTIONS", blueprint.machineImageIpOption()),
            EnvVars.of("MACHINE_OS_IMAGES_IMAGE", image))
        .withVolumeMounts(
            blueprint.onOpenShift()
                ? List.of(Mounts.IMAGES, Mounts.PULL_SECRET, Mounts.CA_TRUST, Mounts.MIRRORS)
                : List.of(Mounts.IMAGES))
        .withSecurityContext(SecurityContexts.privileged())
        .build();
  }

  private static Container downloadAgent(String image) {
    return Containers.requesting(5, 50)
        .withName("ironic-ipa-downloader")
        .withImage(image)
        .withCommand(IronicImageContract.GET_RESOURCE)
        .withVolumeMounts(Mounts.SHARED, Mounts.IMAGES, Mounts.TMP)
        .withSecurityContext(SecurityContexts.confined())
        .build();
  }

  private static Container downloadMachineOs(Blueprint blueprint, String url) {
    return Containers.requesting(10, 50)
        .withName("metal3-machine-os-downloader")
        .withImage(blueprint.facts().images().baremetalMachineOsDownloader())
        .withCommand(IronicImageContract.GET_RESOURCE)
        .withEnv(
            EnvVars.of("RHCOS_IMAGE_URL", url),
            EnvVars.of("IP_OPTIONS", blueprint.facts().networkStack().kernelOption()))
        .withVolumeMounts(Mounts.IMAGES, Mounts.SHARED, Mounts.TMP)
        .withSecurityContext(SecurityContexts.privileged())
        .build();
  }
}
