package io.baremetal.ironic.provisioner;

import io.baremetal.ironic.provisioner.IronicProvisionerConfig.ProvisioningNetwork;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.RamdiskSource;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The environment variables of the Go operator, as our configuration. */
final class ProvisionerSettings {

  private ProvisionerSettings() {}

  static IronicProvisionerConfig read(Map<String, String> values, RamdiskSource source) {
    Settings settings = new Settings(values);
    IronicProvisionerConfig.Builder config =
        IronicProvisionerConfig.builder()
            .ramdiskSource(source)
            .deployIsoUrl(settings.text("DEPLOY_ISO_URL"));
    ramdisk(settings, source, config);
    settings.integer("PROVISIONING_LIMIT").ifPresent(config::provisioningLimit);
    settings
        .bootDevice("LIVE_ISO_FORCE_PERSISTENT_BOOT_DEVICE")
        .ifPresent(config::liveIsoForcePersistentBootDevice);
    settings
        .bootDevice("DIRECT_DEPLOY_FORCE_PERSISTENT_BOOT_DEVICE")
        .ifPresent(config::directDeployForcePersistentBootDevice);
    config.externalUrlV6(settings.url("IRONIC_EXTERNAL_URL_V6"));
    settings.duration("IRONIC_CLIENT_CACHE_TTL", Duration.ZERO).ifPresent(config::healthTtl);
    if (settings.isTrue("PROVISIONING_NETWORK_DISABLED")) {
      config.provisioningNetwork(ProvisioningNetwork.ABSENT);
    }
    settings.finish();
    return config.build();
  }

  private static void ramdisk(
      Settings settings, RamdiskSource source, IronicProvisionerConfig.Builder config) {
    Optional<String> kernel = settings.text("DEPLOY_KERNEL_URL");
    Optional<String> ramdisk = settings.text("DEPLOY_RAMDISK_URL");
    if (ramdisk.isPresent() && kernel.isEmpty()) {
      settings.problem("DEPLOY_RAMDISK_URL is set, but not DEPLOY_KERNEL_URL, which goes with it");
      return;
    }
    if (kernel.isPresent() && ramdisk.isEmpty() && source == RamdiskSource.CONFIGURED) {
      settings.problem("DEPLOY_KERNEL_URL is set, but not DEPLOY_RAMDISK_URL, which goes with it");
      return;
    }
    config.deployKernelUrl(kernel).deployRamdiskUrl(ramdisk);
  }
}
