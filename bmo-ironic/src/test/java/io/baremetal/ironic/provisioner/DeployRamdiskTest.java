package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.provisioner.PreprovisioningImageData;
import io.baremetal.ironic.provisioner.DeployRamdisk.Boot;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeployRamdiskTest {

  private static final IronicProvisionerConfig CONFIG =
      IronicProvisionerConfig.builder()
          .deployKernelUrl("http://i/kernel")
          .deployRamdiskUrl("http://i/ramdisk")
          .build();

  private static Optional<Map<String, String>> choose(String format, String arguments, Boot boot) {
    PreprovisioningImageData made =
        new PreprovisioningImageData("http://i/made", Optional.empty(), arguments, format);
    return DeployRamdisk.choose(Optional.of(made), boot, CONFIG);
  }

  @Test
  void appendsTheKernelArgumentsOfTheImage_toThoseThatIronicHas() {
    assertThat(choose("initrd", "a=1 b=\"2 3\"", Boot.NETWORK).orElseThrow())
        .containsOnly(
            Map.entry("deploy_kernel", "http://i/kernel"),
            Map.entry("deploy_ramdisk", "http://i/made"),
            Map.entry("kernel_append_params", "%default% a=1 b=\"2 3\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a=1\nchain http://evil.example", "a\rb", "a\u0085b", "a\u2028b", "\u0000"})
  void refusesKernelArguments_thatAreMoreThanOneLine(String arguments) {
    assertThatThrownBy(() -> choose("initrd", arguments, Boot.NETWORK))
        .isInstanceOf(HostRefusedException.class)
        .hasMessageContaining("status.extraKernelParams");
  }

  @Test
  void bootsWhatEverybodyBoots_whereTheImageOfTheHostCannotBeBooted() {
    assertThat(choose("iso", "", Boot.NETWORK).orElseThrow())
        .containsOnly(
            Map.entry("deploy_kernel", "http://i/kernel"),
            Map.entry("deploy_ramdisk", "http://i/ramdisk"));
    assertThat(choose("iso", "", Boot.ISO_TOO)).hasValue(Map.of("deploy_iso", "http://i/made"));
  }
}
