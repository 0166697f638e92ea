package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.DiskFormat;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.Node;
import java.util.Map;
import java.util.Optional;

/**
 * What a node must know before it is deployed. Not meant for direct use; it may change in any
 * release.
 */
public final class InstanceInfo {

  private static final String SECTION = "instance_info";

  private final ProvisionRequest wanted;
  private final IronicProvisionerConfig config;

  private InstanceInfo(ProvisionRequest wanted, IronicProvisionerConfig config) {
    this.wanted = wanted;
    this.config = config;
  }

  /**
   * The changes that {@code node} needs for the deployment; empty when it has all.
   *
   * @param instanceUuid what the node is tied to
   */
  public static JsonPatch patch(
      Node node, String instanceUuid, ProvisionRequest wanted, IronicProvisionerConfig config) {
    return diff(node, instanceUuid, wanted, config).build();
  }

  /** The same, for others to add to. */
  static JsonPatchDiff diff(
      Node node, String instanceUuid, ProvisionRequest wanted, IronicProvisionerConfig config) {
    JsonPatchDiff diff =
        JsonPatch.against(node)
            .set("instance_uuid", instanceUuid)
            .set(SECTION, "capabilities", Capabilities.ofInstance(wanted.bootMode()))
            .set(SECTION, "root_device", RootDeviceHintMap.of(wanted.rootDeviceHints()));
    new InstanceInfo(wanted, config).describe(node, diff);
    return diff;
  }

  /**
   * Whether the image that a node was told to deploy is {@code image}, by URL and checksum. An
   * absent image is the same as none.
   */
  public static boolean describes(Map<String, JsonNode> instanceInfo, Image image) {
    InstanceText told = new InstanceText(instanceInfo);
    String url = image.url().orElse("");
    if (image.isLiveIso()) {
      return told.is("boot_iso", url);
    }
    return told.is("image_source", url)
        && (image.isOci() || ImageChecksum.ifValid(image).filter(told::hasChecksum).isPresent());
  }

  private void describe(Node node, JsonPatchDiff diff) {
    Optional<Image> image = wanted.image().filter(Image::isSet);
    if (DeployMethod.customStep(wanted).isPresent()) {
      customDeploy(image, diff);
    } else if (image.filter(Image::isLiveIso).isPresent()) {
      liveIso(image.get(), diff);
    } else {
      image.ifPresent(given -> directDeploy(node, given, diff));
    }
  }

  private void directDeploy(Node node, Image image, JsonPatchDiff diff) {
    Optional<ImageChecksum> valid = ImageChecksum.ifValid(image);
    if (valid.isEmpty()) {
      return;
    }
    checksum(valid.get(), diff);
    set(diff, "image_source", image.url());
    set(diff, "boot_iso", Optional.empty());
    set(diff, "image_disk_format", format(image));
    set(diff, "image_pull_secret", wanted.imagePullSecret().map(Sensitive::reveal));
    node.driverInterface("deploy")
        .filter(current -> current.equals("ramdisk") || current.equals("custom-agent"))
        .ifPresent(current -> diff.unset("deploy_interface"));
    diff.set(
        "driver_info",
        "force_persistent_boot_device",
        config.directDeployForcePersistentBootDevice().wire());
  }

  private void liveIso(Image image, JsonPatchDiff diff) {
    set(diff, "boot_iso", image.url());
    set(diff, "image_source", Optional.empty());
    set(diff, "image_checksum", Optional.empty());
    set(diff, "image_os_hash_algo", Optional.empty());
    set(diff, "image_os_hash_value", Optional.empty());
    diff.set("deploy_interface", "ramdisk");
    diff.set(
        "driver_info",
        "force_persistent_boot_device",
        config.liveIsoForcePersistentBootDevice().wire());
  }

  private void customDeploy(Optional<Image> image, JsonPatchDiff diff) {
    Optional<ImageChecksum> valid = image.flatMap(ImageChecksum::ifValid);
    set(diff, "image_source", image.flatMap(Image::url));
    set(diff, "boot_iso", Optional.empty());
    if (config.parity() == Parity.UPSTREAM) {
      set(diff, "image_checksum", Optional.empty());
      set(diff, "image_os_hash_algo", valid.map(ImageChecksum::algorithm));
      set(diff, "image_os_hash_value", valid.map(ImageChecksum::value));
    } else {
      checksum(valid.orElse(new ImageChecksum("", "")), diff);
    }
    set(diff, "image_disk_format", image.flatMap(InstanceInfo::format));
    set(
        diff,
        "image_pull_secret",
        wanted.imagePullSecret().filter(secret -> image.isPresent()).map(Sensitive::reveal));
    diff.set("deploy_interface", "custom-agent");
  }

  private static void checksum(ImageChecksum checksum, JsonPatchDiff diff) {
    boolean typed = !checksum.algorithm().isEmpty();
    Optional<String> value = Optional.of(checksum.value()).filter(text -> !text.isEmpty());
    set(diff, "image_checksum", typed ? Optional.empty() : value);
    set(diff, "image_os_hash_algo", Optional.of(checksum.algorithm()).filter(name -> typed));
    set(diff, "image_os_hash_value", typed ? value : Optional.empty());
  }

  private static Optional<String> format(Image image) {
    return image.format().map(DiskFormat::wire);
  }

  private static void set(JsonPatchDiff diff, String key, Optional<String> value) {
    value.ifPresentOrElse(text -> diff.set(SECTION, key, text), () -> diff.unset(SECTION, key));
  }

  /**
   * Reads texts of an instance_info, in which null and absent mean the same, and empty does not.
   */
  private record InstanceText(Map<String, JsonNode> info) {

    boolean is(String key, String text) {
      JsonNode value = info.get(key);
      return value != null && value.isTextual() && value.textValue().equals(text);
    }

    boolean hasChecksum(ImageChecksum checksum) {
      return checksum.algorithm().isEmpty()
          ? is("image_checksum", checksum.value())
              && isUnset("image_os_hash_algo")
              && isUnset("image_os_hash_value")
          : isUnset("image_checksum")
              && is("image_os_hash_algo", checksum.algorithm())
              && is("image_os_hash_value", checksum.value());
    }

    boolean isUnset(String key) {
      JsonNode value = info.get(key);
      return value == null || value.isNull();
    }
  }
}
