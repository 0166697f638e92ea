package io.baremetal.api.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageChecksumTest {

  private static final Image NORMAL =
      Image.builder().url("http://img.test/a.qcow2").checksum("abc").build();

  @Test
  void passesOn_checksumWithItsType() {
    Image image = NORMAL.toBuilder().checksumType(ChecksumType.SHA512).build();

    assertThat(ImageChecksum.of(image))
        .isEqualTo(new ImageChecksum.Given("abc", Optional.of(ChecksumType.SHA512)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "auto"})
  void leavesType_toProvisioner_whenThereIsNone(String type) {
    Image image = NORMAL.toBuilder().checksumType(ChecksumType.of(type)).build();

    assertThat(ImageChecksum.of(image))
        .isEqualTo(new ImageChecksum.Given("abc", Optional.empty()))
        .isEqualTo(ImageChecksum.of(NORMAL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha3", "SHA256"})
  void refuses_typeThatNobodyKnows(String type) {
    Image image = NORMAL.toBuilder().checksumType(ChecksumType.of(type)).build();

    assertThat(problemOf(image)).contains("checksumType \"" + type + "\"");
  }

  @Test
  void refuses_normalImageWithoutChecksum() {
    assertThat(problemOf(Image.empty())).contains("checksum is missing");
    assertThat(problemOf(NORMAL.toBuilder().checksum("").build())).contains("checksum is missing");
  }

  @Test
  void refuses_ociImageWithChecksum_evenIfItIsLiveIso() {
    Image oci = NORMAL.toBuilder().url("Oci://r/x").format(DiskFormat.LIVE_ISO).build();

    assertThat(problemOf(oci)).contains("\"abc\"").contains("OCI");
    assertThat(ImageChecksum.of(oci.toBuilder().checksum("").build()))
        .isEqualTo(new ImageChecksum.None());
  }

  @Test
  void needsNone_whenLiveIso() {
    Image live = NORMAL.toBuilder().format(DiskFormat.LIVE_ISO).build();

    assertThat(ImageChecksum.of(live)).isEqualTo(new ImageChecksum.None());
  }

  private static String problemOf(Image image) {
    return ImageChecksum.of(image)
        .match(
            new ImageChecksum.Cases<>(
                () -> "nothing to check", given -> "to check: " + given, problem -> problem));
  }
}
