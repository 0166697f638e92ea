package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.ChecksumType;
import io.baremetal.api.host.CustomDeploy;
import io.baremetal.api.host.DiskFormat;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.ironic.json.PatchOperation;
import io.baremetal.ironic.node.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceInfoTest {

  private static final Image IMAGE =
      Image.builder().url("http://images/os.img").checksum("http://images/os.md5sum").build();
  private static final Image TYPED =
      IMAGE.toBuilder().checksum("abc").checksumType(ChecksumType.SHA256).build();
  private static final Image LIVE_ISO =
      Image.builder().url("http://images/live.iso").format(DiskFormat.LIVE_ISO).build();
  private static final IronicProvisionerConfig DEFAULTS = IronicProvisionerConfig.builder().build();

  @Test
  void handsTheChecksumOverUnopened_whenItsTypeIsUnknown() {
    assertThat(patch(node("{}"), direct(IMAGE)))
        .containsExactlyInAnyOrder(
            "add /instance_uuid \"uid-1\"",
            "add /instance_info/capabilities {}",
            "add /instance_info/root_device {}",
            "add /instance_info/image_source \"http://images/os.img\"",
            "add /instance_info/image_checksum \"http://images/os.md5sum\"",
            "add /driver_info/force_persistent_boot_device \"Default\"");
  }

  @Test
  void replacesTheUntypedChecksum_whenTheTypeIsGiven() {
    Node before = node("{\"image_source\":\"http://images/os.img\",\"image_checksum\":\"x\"}");
    assertThat(patch(before, direct(TYPED)))
        .contains(
            "remove /instance_info/image_checksum",
            "add /instance_info/image_os_hash_algo \"sha256\"",
            "add /instance_info/image_os_hash_value \"abc\"")
        .doesNotContain("add /instance_info/image_source \"http://images/os.img\"");
  }

  @Test
  void bootsTheIso_whenImageIsLive() {
    assertThat(patch(node("{\"image_source\":\"x\"}"), direct(LIVE_ISO)))
        .contains(
            "add /deploy_interface \"ramdisk\"",
            "remove /instance_info/image_source",
            "add /instance_info/boot_iso \"http://images/live.iso\"");
  }

  @Test
  void leavesTheCustomAgent_whenAnImageIsWrittenAgain() {
    Node before = Node.of(node("{}").json().put("deploy_interface", "custom-agent"));
    assertThat(patch(before, direct(IMAGE))).contains("remove /deploy_interface");
  }

  @Test
  void namesAHashOnlyIfThereIsOne_whenDeployIsCustom() {
    Node hashed = node("{\"image_os_hash_algo\":\"md5\",\"image_os_hash_value\":\"old\"}");
    assertThat(patch(hashed, custom(IMAGE)))
        .contains(
            "add /deploy_interface \"custom-agent\"",
            "add /instance_info/image_checksum \"http://images/os.md5sum\"",
            "remove /instance_info/image_os_hash_algo",
            "remove /instance_info/image_os_hash_value");
  }

  @Test
  void sendsTheRegistryLogin_whenThereIsOne() {
    Image oci = Image.builder().url("oci://registry/os:1").build();
    ProvisionRequest request =
        request().image(oci).imagePullSecret(Sensitive.of("user:password")).build();
    assertThat(patch(node("{}"), request))
        .contains("add /instance_info/image_pull_secret \"user:password\"")
        .doesNotContain("add /instance_info/image_checksum \"\"");
  }

  @Test
  void takesTheLoginOfARegistryAway_whenThereIsNoImageToPull() {
    ProvisionRequest request =
        request()
            .customDeploy(CustomDeploy.builder().method("install").build())
            .imagePullSecret(Sensitive.of("user:password"))
            .build();
    assertThat(patch(node("{\"image_pull_secret\":\"******\"}"), request))
        .contains("remove /instance_info/image_pull_secret");
  }

  @Test
  void recognisesTheImage_onlyWhenUrlAndChecksumAgree() {
    Node typed =
        node(
            "{\"image_source\":\"http://images/os.img\",\"image_os_hash_algo\":\"sha256\","
                + "\"image_os_hash_value\":\"abc\",\"image_checksum\":null}");
    assertThat(InstanceInfo.describes(typed.instanceInfo(), TYPED)).isTrue();
    assertThat(InstanceInfo.describes(typed.instanceInfo(), IMAGE)).isFalse();
    assertThat(InstanceInfo.describes(node("{}").instanceInfo(), LIVE_ISO)).isFalse();
  }

  @Test
  void refusesTheImage_whenItsChecksumIsMissingOrOdd() {
    refused(Image.builder().url("http://images/os.img").build(), "checksum is missing");
    refused(IMAGE.toBuilder().checksumType(ChecksumType.of("crc32")).build(), "crc32");
    refused(IMAGE.toBuilder().url("OCI://registry/os:1").build(), "must be removed");
    assertThat(ImageChecksum.of(LIVE_ISO).value()).isEmpty();
  }

  private static void refused(Image image, String why) {
    assertThatThrownBy(() -> ImageChecksum.of(image))
        .isInstanceOf(HostRefusedException.class)
        .hasMessageContaining(why);
  }

  private static List<String> patch(Node node, ProvisionRequest request) {
    return InstanceInfo.patch(node, "uid-1", request, DEFAULTS).operations().stream()
        .map(InstanceInfoTest::text)
        .toList();
  }

  private static String text(PatchOperation operation) {
    return operation.toString() + operation.value().map(value -> " " + value).orElse("");
  }

  private static ProvisionRequest direct(Image image) {
    return request().image(image).build();
  }

  private static ProvisionRequest custom(Image image) {
    return request()
        .image(image)
        .customDeploy(CustomDeploy.builder().method("install").build())
        .build();
  }

  private static ProvisionRequest.Builder request() {
    return ProvisionRequest.builder()
        .bootMode(BootMode.UEFI)
        .configData(Requests.configData("", "", ""));
  }

  private static Node node(String instanceInfo) {
    try {
      ObjectNode json = new JsonMapper().createObjectNode();
      json.set("instance_info", new JsonMapper().readTree(instanceInfo));
      return Node.of(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the test's own JSON is wrong", e);
    }
  }
}
