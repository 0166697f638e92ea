package io.baremetal.ironic.node;

import java.util.Optional;

/**
 * An image to put into a virtual drive.
 *
 * @param deviceType {@code cdrom}, {@code disk} or {@code floppy}
 * @param imageUrl where the image is
 * @param downloadSource whether the controller reads it from its {@code http} origin or Ironic
 *     serves a copy ({@code local}, the default)
 */
public record AttachMedia(String deviceType, String imageUrl, Optional<String> downloadSource) {

  /** A CD image, served by Ironic. */
  public static AttachMedia cdrom(String imageUrl) {
    return new AttachMedia("cdrom", imageUrl, Optional.empty());
  }
}
