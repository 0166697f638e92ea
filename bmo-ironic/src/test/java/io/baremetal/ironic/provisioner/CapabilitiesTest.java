package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.BootMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "UEFI           | \"\"                          | boot_mode:uefi",
        "UEFI           | cpu_vt:true                   | cpu_vt:true,boot_mode:uefi",
        "UEFI           | boot_mode:bios,a:b            | a:b,boot_mode:uefi",
        "UEFI           | boot_mode:uefi,secure_boot:true,x | x,boot_mode:uefi",
        "UEFISecureBoot | a:b                           | a:b,boot_mode:uefi,secure_boot:true",
        "legacy         | a:b,,c                        | a:b,,c,boot_mode:bios",
        "unheard-of     | a:b                           | a:b,",
      })
  void exchangesTheBootMode_whenCapabilitiesExist(String mode, String current, String merged) {
    assertThat(Capabilities.merge(Optional.of(current), BootMode.of(mode))).isEqualTo(merged);
  }

  @Test
  void namesOnlyTheBootMode_whenNodeHasNoCapabilities() {
    assertThat(Capabilities.merge(Optional.empty(), BootMode.LEGACY)).isEqualTo("boot_mode:bios");
  }

  @Test
  void asksTheInstanceForSecureBoot_onlyWhenModeNeedsIt() {
    assertThat(Capabilities.ofInstance(BootMode.UEFI_SECURE_BOOT))
        .containsOnly(java.util.Map.entry("secure_boot", "true"));
    assertThat(Capabilities.ofInstance(BootMode.UEFI)).isEmpty();
  }
}
