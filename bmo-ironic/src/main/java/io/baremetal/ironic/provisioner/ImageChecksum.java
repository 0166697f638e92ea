package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.ChecksumType;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.ProvisionerException;
import java.util.Optional;

/**
 * How Ironic is to check an image. Not meant for direct use; it may change in any release.
 *
 * @param value the checksum, or the URL of a file that Ironic finds it in; empty for images that
 *     need none
 * @param algorithm name of the hash; empty lets Ironic find out
 */
public record ImageChecksum(String value, String algorithm) {

  private static final ImageChecksum NONE = new ImageChecksum("", "");

  /**
   * The checksum of an image.
   *
   * @throws ProvisionerException if a checksum is missing, is there where none may be, or is of an
   *     unknown type
   */
  public static ImageChecksum of(Image image) {
    return io.baremetal.api.host.ImageChecksum.of(image)
        .match(
            new io.baremetal.api.host.ImageChecksum.Cases<>(
                () -> NONE,
                given ->
                    new ImageChecksum(
                        given.value(), given.algorithm().map(ChecksumType::wire).orElse("")),
                problem -> {
                  throw new HostRefusedException("spec.image." + problem);
                }));
  }

  /** The checksum, or empty where {@link #of} would refuse the image. */
  static Optional<ImageChecksum> ifValid(Image image) {
    return io.baremetal.api.host.ImageChecksum.of(image)
        .match(
            new io.baremetal.api.host.ImageChecksum.Cases<>(
                () -> Optional.of(NONE),
                given -> Optional.of(of(image)),
                problem -> Optional.empty()));
  }
}
