package io.baremetal.k8s.ramdisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.media.ImageFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which images settings name. */
final class DeployImagesTest {

  @Test
  void areFoundByArchitecture_theMostSpecialNameFirst() {
    DeployImages images =
        DeployImages.of(
            Map.of(
                "DEPLOY_ISO_URL", "http://i/any",
                "DEPLOY_ISO_BY_ARCH", "arm:file:///i/arm,riscv:http://i/riscv",
                "DEPLOY_ISO_URL_RISCV", "http://i/special"));

    assertThat(built(images, "x86_64")).isEqualTo("http://i/any");
    assertThat(built(images, "ARM")).isEqualTo("file:///i/arm");
    assertThat(built(images, "riscv")).isEqualTo("http://i/special");
    assertThat(built(images, "")).isEqualTo("http://i/any");
  }

  @Test
  void needKernelAndRamdisk_forNetworkBoot() {
    assertThat(DeployImages.of(Map.of("DEPLOY_KERNEL_URL", "k")).supportsFormat(ImageFormat.INITRD))
        .isFalse();
    DeployImages both =
        DeployImages.of(Map.of("DEPLOY_KERNEL_URL", "k", "DEPLOY_RAMDISK_URL", "r"));
    assertThat(both.supportsFormat(ImageFormat.INITRD)).isTrue();
    assertThat(both.isEmpty()).isFalse();
    assertThat(both.build(request("", ImageFormat.INITRD)))
        .isEqualTo(new RamdiskBuild.Built("r", Optional.of("k"), ""));
  }

  @Test
  void offerNothing_withoutSettings() {
    assertThat(DeployImages.of(Map.of()).isEmpty()).isTrue();
    assertThat(DeployImages.of(Map.of()).build(request("", ImageFormat.of("floppy"))))
        .isInstanceOf(RamdiskBuild.Impossible.class);
  }

  private static String built(DeployImages images, String architecture) {
    return images
        .build(request(architecture, ImageFormat.ISO))
        .match(
            new RamdiskBuild.Cases<>(
                RamdiskBuild.Built::imageUrl, notReady -> "", impossible -> ""));
  }

  private static RamdiskRequest request(String architecture, ImageFormat format) {
    return new RamdiskRequest("metal3", "demo", architecture, format, Optional.empty());
  }
}
