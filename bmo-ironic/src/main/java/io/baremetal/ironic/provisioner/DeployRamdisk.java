package io.baremetal.ironic.provisioner;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.provisioner.PreprovisioningImageData;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.RamdiskSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which agent ramdisk a node boots: the one made for its host, else the one of the configuration. A
 * pure rule.
 */
final class DeployRamdisk {

  /** The keys of {@code driver_info} that say so; those that are not chosen must go. */
  static final List<String> KEYS =
      List.of("deploy_kernel", "deploy_ramdisk", "deploy_iso", "kernel_append_params");

  /** A script that a boot loader reads is made of them; a line break would start a new command. */
  private static final Pattern NOT_ON_ONE_LINE = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]");

  private DeployRamdisk() {}

  /** How a BMC can boot a ramdisk. */
  enum Boot {
    /** From the network only. */
    NETWORK,
    /** From an ISO as well. */
    ISO_TOO
  }

  /** The chosen keys with their values; empty if there is nothing to boot. */
  static Optional<Map<String, String>> choose(
      Optional<PreprovisioningImageData> made, Boot boot, IronicProvisionerConfig config) {
    return made.filter(image -> isUsable(image, boot))
        .map(image -> ofHost(image, config))
        .orElseGet(() -> ofEverybody(boot, config));
  }

  /** The formats of a ramdisk that is made for one host; empty if none is to be made. */
  static Optional<List<ImageFormat>> formats(HostNode host) {
    if (host.config().ramdiskSource() == RamdiskSource.CONFIGURED) {
      return Optional.empty();
    }
    boolean iso = new Bmc(host).usableAddress().driver().supportsIsoPreprovisioningImage();
    return Optional.of(
        iso ? List.of(ImageFormat.ISO, ImageFormat.INITRD) : List.of(ImageFormat.INITRD));
  }

  private static boolean isUsable(PreprovisioningImageData image, Boot boot) {
    return image.format().equals("initrd")
        || (image.format().equals("iso") && boot == Boot.ISO_TOO);
  }

  private static Optional<Map<String, String>> ofHost(
      PreprovisioningImageData image, IronicProvisionerConfig config) {
    if (image.format().equals("iso")) {
      return Optional.of(Map.of("deploy_iso", image.imageUrl()));
    }
    Optional<String> kernel =
        image.kernelUrl().filter(url -> !url.isEmpty()).or(config::deployKernelUrl);
    return kernel.map(
        url -> {
          Map<String, String> keys = new HashMap<>();
          keys.put("deploy_kernel", url);
          keys.put("deploy_ramdisk", image.imageUrl());
          kernelArguments(image).ifPresent(more -> keys.put("kernel_append_params", more));
          return Map.copyOf(keys);
        });
  }

  private static Optional<String> kernelArguments(PreprovisioningImageData image) {
    String more = image.extraKernelParameters();
    if (NOT_ON_ONE_LINE.matcher(more).find()) {
      throw new HostRefusedException(
          "The PreprovisioningImage of the host has kernel arguments that are more than one line: "
              + Quoted.text(more)
              + "; correct status.extraKernelParams, or what writes it");
    }
    return more.isEmpty() ? Optional.empty() : Optional.of("%default% " + more);
  }

  private static Optional<Map<String, String>> ofEverybody(
      Boot boot, IronicProvisionerConfig config) {
    if (config.ramdiskSource() == RamdiskSource.BUILT_PER_HOST) {
      return Optional.empty();
    }
    if (boot == Boot.ISO_TOO && config.deployIsoUrl().isPresent()) {
      return config.deployIsoUrl().map(iso -> Map.of("deploy_iso", iso));
    }
    return config
        .deployKernelUrl()
        .flatMap(
            kernel ->
                config
                    .deployRamdiskUrl()
                    .map(ramdisk -> Map.of("deploy_kernel", kernel, "deploy_ramdisk", ramdisk)));
  }
}
