package io.baremetal.deploy.internal.part;

import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.value.IronicUrls;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What builds boot images for single machines. */
public final class CustomizationContainers {

  /** Where the images are served. */
  public static final int PORT = 8084;

  /** The Service in front of it. */
  public static final String SERVICE = "metal3-image-customization-service";

  private static final String IMAGES = "/shared/html/images";
  private static final String AGENT = IMAGES + "/ironic-python-agent.";

  private CustomizationContainers() {}

  /** Brings the images that it builds from. */
  public static Container images(Blueprint blueprint) {
    return IronicInitContainers.copyMachineImages(blueprint, "--all");
  }

  /** The controller itself, for machines that find Ironic at these addresses. */
  public static Container controller(Blueprint blueprint, List<String> ironic) {
    return Containers.requesting(5, 50)
        .withName("machine-image-customization-controller")
        .withImage(blueprint.facts().images().imageCustomizationController())
        .withCommand(
            "/machine-image-customization-controller",
            "-images-bind-addr",
            ":" + PORT,
            "-images-publish-addr",
            "http://" + SERVICE + "." + blueprint.facts().namespace() + ".svc.cluster.local/")
        .withEnv(environment(blueprint, ironic))
        .withPorts(Containers.port("http", PORT))
        .withVolumeMounts(Mounts.REGISTRIES, Mounts.IMAGES, Mounts.PULL_SECRET, Mounts.CA_TRUST)
        .withSecurityContext(SecurityContexts.privileged())
        .build();
  }

  private static List<EnvVar> environment(Blueprint blueprint, List<String> ironic) {
    ClusterFacts facts = blueprint.facts();
    List<EnvVar> env = new ArrayList<>();
    facts.proxy().ifPresent(proxy -> env.addAll(Injection.environment(proxy, ironic)));
    env.add(EnvVars.of("DEPLOY_ISO", AGENT + "iso"));
    env.add(EnvVars.of("DEPLOY_INITRD", AGENT + "initramfs"));
    env.add(EnvVars.of("DEPLOY_KERNEL", AGENT + "kernel"));
    env.add(EnvVars.of("IMAGE_SHARED_DIR", IMAGES));
    env.add(EnvVars.of("IRONIC_BASE_URL", baseUrl(ironic)));
    env.add(EnvVars.of("IRONIC_AGENT_IMAGE", blueprint.agentImage()));
    env.add(EnvVars.of("REGISTRIES_CONF_PATH", "/etc/containers/registries.conf"));
    env.add(EnvVars.of("IP_OPTIONS", facts.networkStack().kernelOption()));
    env.add(blueprint.additionalNtpServers());
    env.add(
        EnvVars.of(
            "CA_BUNDLE", "/etc/pki/ca-trust/source/anchors/openshift-config-user-ca-bundle.crt"));
    env.add(EnvVars.of("IRONIC_ROOTFS_URL", IronicUrls.agentRootfs(ironic)));
    env.add(blueprint.ramdiskSshKey());
    return env;
  }

  private static String baseUrl(List<String> ironic) {
    return IronicUrls.api(ironic, IronicImageContract.API_PORT);
  }

  /** The same settings for others who build such images; the agent's image is the release's. */
  public static Map<String, String> configuration(Blueprint blueprint, List<String> ironic) {
    return Map.of(
        "IRONIC_AGENT_IMAGE", blueprint.facts().images().baremetalIronicAgent(),
        "IRONIC_BASE_URL", baseUrl(ironic),
        "IRONIC_RAMDISK_SSH_KEY", blueprint.facts().ramdiskSshKey().orElse(""));
  }

  /** The volumes of the pod, in order. */
  public static List<Volume> volumes() {
    return List.of(
        Volumes.REGISTRIES, Volumes.IMAGES, Volumes.PULL_SECRET, Volumes.CA_TRUST, Volumes.MIRRORS);
  }
}
