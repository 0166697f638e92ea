package io.baremetal.testkit.fleet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ConfigDriveTest {

  /** Made with the tool and the options with which Ironic makes its own. */
  private static String asIronicMakesIt() {
    try (InputStream in = ConfigDriveTest.class.getResourceAsStream("config-drive.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void showsFilesByTheirLongNames() {
    ConfigDrive drive = ConfigDrive.of(asIronicMakesIt());

    assertThat(drive.paths())
        .containsExactly(
            "openstack/content/0000",
            "openstack/latest/meta_data.json",
            "openstack/latest/network_data.json",
            "openstack/latest/user_data");
    assertThat(drive.userData()).contains("#cloud-config\nhostname: host0\n");
    assertThat(drive.metaData()).contains("{\"uuid\": \"4711\"}");
    assertThat(drive.networkData()).contains("{\"links\": []}");
    assertThat(drive.file("openstack/content/0000")).contains(new byte[] {'x'});
  }

  @Test
  void hasNoFile_whenThePathIsUnknown() {
    assertThat(ConfigDrive.of(asIronicMakesIt()).file("openstack/latest/vendor_data.json"))
        .isEmpty();
  }

  @Test
  void keepsAUrl_whenIronicSentOne() {
    ConfigDrive drive = ConfigDrive.of("http://images.test/drive");

    assertThat(drive.wire()).isEqualTo("http://images.test/drive");
    assertThat(drive.image()).isEmpty();
    assertThat(drive.paths()).isEmpty();
  }

  @Test
  void isEmpty_whenTheImageIsCutShort() {
    byte[] whole = ConfigDrive.of(asIronicMakesIt()).image();

    assertThat(IsoFiles.read(Arrays.copyOf(whole, 24 * 2048))).isEmpty();
    assertThat(IsoFiles.read(Arrays.copyOf(whole, 100))).isEmpty();
  }

  @Test
  void hidesContents_whenItIsPrinted() {
    assertThat(ConfigDrive.of(asIronicMakesIt()).toString())
        .contains("user_data")
        .doesNotContain("hostname");
  }
}
