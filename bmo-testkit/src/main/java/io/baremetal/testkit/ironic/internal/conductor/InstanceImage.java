package io.baremetal.testkit.ironic.internal.conductor;

import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.world.Images;
import java.util.Locale;
import java.util.Optional;

/** What a node is told to run, and whether that can be. */
final class InstanceImage {

  private static final int MD5_LENGTH = 32;

  private final NodeRecord node;
  private final String deployInterface;

  private InstanceImage(NodeRecord node) {
    this.node = node;
    this.deployInterface = node.text("deploy_interface").orElse("direct");
  }

  static InstanceImage of(NodeRecord node) {
    return new InstanceImage(node);
  }

  /** Whether an agent is booted to install it. */
  boolean needsAgent() {
    return writesImage() || deployInterface.equals("custom-agent");
  }

  /** Whether the agent writes an image by itself, without being told by steps. */
  boolean writesImage() {
    return deployInterface.equals("direct");
  }

  /** The URL, or a name for what has none. */
  String name() {
    return source().or(() -> info("boot_iso")).orElse(deployInterface);
  }

  /** Why it could never work; empty if nothing is missing. */
  Optional<String> invalid() {
    return switch (deployInterface) {
      case "direct" -> source().isEmpty() ? missing("image_source") : missingChecksum();
      case "ramdisk" -> name().equals("ramdisk") ? missing("boot_iso") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<String> missing(String key) {
    return Optional.of(
        "Node "
            + node.uuid()
            + " failed to validate deploy image info. Some parameters were missing. Missing are:"
            + " ['instance_info."
            + key
            + "']");
  }

  private Optional<String> missingChecksum() {
    boolean given =
        info("image_checksum").isPresent()
            || (info("image_os_hash_algo").isPresent() && info("image_os_hash_value").isPresent());
    return given || source().orElse("").toLowerCase(Locale.ROOT).startsWith("oci:")
        ? Optional.empty()
        : Optional.of(
            "\"image_checksum\", or \"image_os_hash_algo\" and \"image_os_hash_value\" must be"
                + " provided in instance_info for node "
                + node.uuid());
  }

  /** Why the image cannot be had; empty if it can. */
  Optional<String> problem(Environment environment) {
    Images images = environment.images();
    String url = name();
    if (!url.contains("://")) {
      return Optional.empty();
    }
    if (!images.exists(url)) {
      return Optional.of(
          "Validation of image href "
              + url
              + " failed, reason: Got HTTP code 404 instead of 200 in response to HEAD request.");
    }
    return writesImage() ? wrongChecksum(environment, url) : Optional.empty();
  }

  private Optional<String> wrongChecksum(Environment environment, String url) {
    Images images = environment.images();
    Optional<String> given = info("image_os_hash_value").or(() -> info("image_checksum"));
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (!given.get().contains("://")) {
      return compare(environment, url, given.get());
    }
    if (!images.exists(given.get())) {
      return Optional.of(
          "Could not retrieve the checksum of image "
              + url
              + " from "
              + given.get()
              + ": Got HTTP code 404");
    }
    Optional<String> file = images.file(given.get());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return ChecksumFile.find(file.get(), url)
        .map(digest -> compare(environment, url, digest))
        .orElseGet(() -> Optional.of("No checksum for image " + url + " in " + given.get()));
  }

  private static Optional<String> compare(Environment environment, String url, String digest) {
    if (digest.length() == MD5_LENGTH
        && environment.settings().md5() == IronicSettings.Switch.OFF) {
      return Optional.of(
          "The checksum of image " + url + " is an MD5 sum, which this Ironic does not accept");
    }
    return environment
        .images()
        .digest(url)
        .filter(real -> real.length() == digest.length() && !real.equalsIgnoreCase(digest))
        .map(
            real ->
                "Image "
                    + url
                    + " failed to verify against checksum. location: "
                    + url
                    + "; expected: "
                    + digest
                    + "; actual: "
                    + real);
  }

  private Optional<String> source() {
    return info("image_source");
  }

  private Optional<String> info(String key) {
    return Optional.ofNullable(node.object("instance_info").path(key).textValue())
        .filter(value -> !value.isEmpty());
  }
}
