package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.ChecksumType;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.ProvisionerException;
import java.util.Optional;
import java.util.Set;

/**
 * How Ironic is to check an image. Not meant for direct use; it may change in any release.
 *
 * @param value the checksum, or the URL of a file that Ironic finds it in; empty for images that
 *     need none
 * @param algorithm name of the hash; empty lets Ironic find out
 */
public record ImageChecksum(String value, String algorithm) {

  private static final ImageChecksum NONE = new ImageChecksum("", "");
  private static final Set<ChecksumType> ALGORITHMS =
      Set.of(ChecksumType.MD5, ChecksumType.SHA256, ChecksumType.SHA512);

  /**
   * The checksum of an image.
   *
   * @throws ProvisionerException if a checksum is missing, is there where none may be, or is of an
   *     unknown type
   */
  public static ImageChecksum of(Image image) {
    String checksum = image.checksum().orElse("");
    if (image.isOci()) {
      if (!checksum.isEmpty()) {
        throw new HostRefusedException(
            "spec.image.checksum must be empty for an image from an OCI registry, which brings its"
                + " own digest; remove it");
      }
      return NONE;
    }
    if (image.isLiveIso()) {
      return NONE;
    }
    if (checksum.isEmpty()) {
      throw new HostRefusedException(
          "spec.image.checksum is missing; an image that is written to a disk needs one");
    }
    return new ImageChecksum(checksum, algorithm(image));
  }

  private static String algorithm(Image image) {
    Optional<ChecksumType> type =
        image
            .checksumType()
            .filter(given -> !given.wire().isEmpty() && !given.equals(ChecksumType.AUTO));
    type.filter(given -> !ALGORITHMS.contains(given))
        .ifPresent(
            unknown -> {
              throw new HostRefusedException(
                  "spec.image.checksumType is \"%s\", but must be auto, md5, sha256 or sha512"
                      .formatted(unknown));
            });
    return type.map(ChecksumType::wire).orElse("");
  }

  /** The checksum, or empty where {@link #of} would refuse the image. */
  static Optional<ImageChecksum> ifValid(Image image) {
    try {
      return Optional.of(of(image));
    } catch (HostRefusedException e) {
      return Optional.empty();
    }
  }
}
