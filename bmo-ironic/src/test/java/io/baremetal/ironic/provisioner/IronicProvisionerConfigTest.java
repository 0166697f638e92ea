package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.ProvisioningNetwork;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.RamdiskSource;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IronicProvisionerConfigTest {

  @Test
  void hasTheGoOperatorsDefaults_whenNothingIsSet() {
    IronicProvisionerConfig config =
        IronicProvisionerConfig.fromSettings(Map.of(), RamdiskSource.CONFIGURED);
    assertThat(config).isEqualTo(IronicProvisionerConfig.builder().build());
    assertThat(config.provisioningLimit()).isEqualTo(20);
    assertThat(config.healthTtl()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void readsEveryVariable_whenAllAreSet() {
    IronicProvisionerConfig config =
        IronicProvisionerConfig.fromSettings(
            Map.of(
                "DEPLOY_KERNEL_URL", "http://i/kernel",
                "DEPLOY_RAMDISK_URL", "http://i/ramdisk",
                "DEPLOY_ISO_URL", "http://i/iso",
                "PROVISIONING_LIMIT", "-1",
                "PROVISIONING_NETWORK_DISABLED", "TRUE",
                "LIVE_ISO_FORCE_PERSISTENT_BOOT_DEVICE", "Always",
                "DIRECT_DEPLOY_FORCE_PERSISTENT_BOOT_DEVICE", "Never",
                "IRONIC_EXTERNAL_URL_V6", "http://[fd00::1]:6385",
                "IRONIC_CLIENT_CACHE_TTL", "0s"),
            RamdiskSource.CONFIGURED);
    assertThat(config.deployKernelUrl()).contains("http://i/kernel");
    assertThat(config.deployIsoUrl()).contains("http://i/iso");
    assertThat(config.provisioningLimit()).isEqualTo(-1);
    assertThat(config.provisioningNetwork()).isEqualTo(ProvisioningNetwork.ABSENT);
    assertThat(config.liveIsoForcePersistentBootDevice()).isEqualTo(PersistentBootDevice.ALWAYS);
    assertThat(config.directDeployForcePersistentBootDevice())
        .isEqualTo(PersistentBootDevice.NEVER);
    assertThat(config.externalUrlV6()).contains("http://[fd00::1]:6385");
    assertThat(config.healthTtl()).isZero();
  }

  @Test
  void namesEveryVariableThatIsWrong_atOnce() {
    Map<String, String> wrong =
        Map.of(
            "DEPLOY_RAMDISK_URL", "http://i/ramdisk",
            "PROVISIONING_LIMIT", "many",
            "LIVE_ISO_FORCE_PERSISTENT_BOOT_DEVICE", "always",
            "IRONIC_CLIENT_CACHE_TTL", "-1s",
            "IRONIC_EXTERNAL_URL_V6", "http://[");
    assertThatThrownBy(() -> IronicProvisionerConfig.fromSettings(wrong, RamdiskSource.CONFIGURED))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContainingAll(
            "DEPLOY_KERNEL_URL", "\"many\"", "\"always\"", "\"-1s\"", "IRONIC_EXTERNAL_URL_V6");
  }

  @Test
  void acceptsAKernelAlone_onlyWhenRamdisksAreBuilt() {
    IronicProvisionerConfig.Builder kernelOnly =
        IronicProvisionerConfig.builder().deployKernelUrl("http://i/kernel");
    assertThatThrownBy(kernelOnly::build).isInstanceOf(IllegalArgumentException.class);
    assertThat(kernelOnly.ramdiskSource(RamdiskSource.BUILT_PER_HOST).build().deployKernelUrl())
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "30s,30000",
    "2m,120000",
    "1h2m3s,3723000",
    "1.5s,1500",
    "250ms,250",
    "0,0",
    "-1s,-1000"
  })
  void readsDurationsAsGoWritesThem(String text, long millis) {
    assertThat(GoDuration.parse(text)).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({"30", "s", "1 s", "1x", "''", "1s2"})
  void readsNoDuration_whenTextIsNone(String text) {
    assertThat(GoDuration.parse(text)).isEmpty();
  }
}
