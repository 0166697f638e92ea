package io.baremetal.api.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.meta.SecretReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostFactsTest {

  @ParameterizedTest
  @CsvSource({
    "unknown,/dev/sda,",
    "libvirt,/dev/vda,",
    "dell,,0:0:0:0",
    "dell-raid,,0:2:0:0",
    "openstack,/dev/vdb,",
    "empty,,"
  })
  void tells_rootDiskOfProfile(String name, String deviceName, String hctl) {
    RootDeviceHints hints = HardwareProfile.named(name).orElseThrow().defaultHints();

    assertThat(hints.deviceName().orElse(null)).isEqualTo(deviceName);
    assertThat(hints.hctl().orElse(null)).isEqualTo(hctl);
    assertThat(HardwareProfile.named(name).orElseThrow().wire()).isEqualTo(name);
  }

  @Test
  void knows_noOtherProfile() {
    assertThat(HardwareProfile.named("Unknown")).isEmpty();
  }

  @Test
  void boots_byUefi_unlessToldOtherwise() {
    assertThat(HostSpec.empty().effectiveBootMode()).isEqualTo(BootMode.UEFI);
    assertThat(HostSpec.builder().bootMode(BootMode.of("")).build().effectiveBootMode())
        .isEqualTo(BootMode.UEFI);
    assertThat(HostSpec.builder().bootMode(BootMode.LEGACY).build().effectiveBootMode())
        .isEqualTo(BootMode.LEGACY);
  }

  @Test
  void cleans_metadata_unlessToldOtherwise() {
    assertThat(HostSpec.empty().effectiveCleaningMode()).isEqualTo(CleaningMode.METADATA);
    HostSpec none = HostSpec.builder().automatedCleaningMode(CleaningMode.DISABLED).build();
    assertThat(none.effectiveCleaningMode()).isEqualTo(CleaningMode.DISABLED);
  }

  @Test
  void matches_onlySameSecretInSameVersion() {
    CredentialsStatus status =
        CredentialsStatus.builder()
            .credentials(SecretReference.builder().namespace("ns").name("a").build())
            .credentialsVersion("1")
            .build();

    assertThat(status.matches("ns", "a", "1")).isTrue();
    assertThat(status.matches("ns", "a", "2")).isFalse();
    assertThat(status.matches("ns", "b", "1")).isFalse();
    assertThat(status.matches("other", "a", "1")).isFalse();
    assertThat(CredentialsStatus.empty().matches("", "", "")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    ",,false,false",
    ",disabled,true,false",
    ",'',false,true",
    "disabled,,true,false",
    "agent,,false,false",
    "agent,disabled,true,false"
  })
  void reads_inspectionFromSpecAndAnnotation(
      String mode, String annotation, boolean disabled, boolean requested) {
    ObjectMetadata.Builder metadata = ObjectMetadata.builder();
    if (annotation != null) {
      metadata.putAnnotations(HostAnnotations.INSPECT, annotation);
    }
    HostSpec.Builder spec = HostSpec.builder();
    if (mode != null) {
      spec.inspectionMode(InspectionMode.of(mode));
    }
    BareMetalHost host =
        BareMetalHost.builder().metadata(metadata.build()).spec(spec.build()).build();

    assertThat(host.isInspectionDisabled()).isEqualTo(disabled);
    assertThat(host.isInspectionRequested()).isEqualTo(requested);
  }

  @Test
  void has_bmcDetails_whenEitherPartIsThere() {
    assertThat(HostSpec.empty().hasBmcDetails()).isFalse();
    assertThat(withBmc(BmcDetails.builder().address("").build()).hasBmcDetails()).isFalse();
    assertThat(withBmc(BmcDetails.builder().address("x").build()).hasBmcDetails()).isTrue();
    assertThat(withBmc(BmcDetails.builder().credentialsName("x").build()).hasBmcDetails()).isTrue();
  }

  @Test
  void recognises_rebootAnnotations() {
    assertThat(HostAnnotations.isReboot("reboot.metal3.io")).isTrue();
    assertThat(HostAnnotations.isReboot("reboot.metal3.io/me")).isTrue();
    assertThat(HostAnnotations.isReboot("reboot.metal3.iox")).isFalse();
  }

  private static HostSpec withBmc(BmcDetails bmc) {
    return HostSpec.builder().bmc(bmc).build();
  }
}
