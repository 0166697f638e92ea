package io.baremetal.k8s.lifecycle;

import io.baremetal.api.media.AttachedImage;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.provisioner.DataImages.Drive;

/**
 * What is to be done to the virtual drive of a machine before it is switched on. Pure.
 *
 * @param act what is to be done
 * @param url the image that is attached, if one is
 */
public record DataImagePlan(Act act, String url) {

  /** What follows from a data image and from what is in the drive now. */
  public static DataImagePlan of(DataImage image, Drive drive) {
    String recorded = image.status().attachedImage().map(AttachedImage::url).orElse("");
    String wanted = image.spec().url().orElse("");
    if (drive == Drive.EMPTY && !recorded.isEmpty()) {
      return new DataImagePlan(Act.FORGET, "");
    }
    if (image.metadata().isBeingDeleted()) {
      return new DataImagePlan(drive == Drive.LOADED ? Act.DETACH : Act.LEAVE, "");
    }
    if (wanted.equals(recorded)) {
      return new DataImagePlan(Act.LEAVE, "");
    }
    return recorded.isEmpty()
        ? new DataImagePlan(Act.ATTACH, wanted)
        : new DataImagePlan(Act.DETACH, "");
  }

  /** What is to be done to the drive. */
  public enum Act {
    /** Nothing: it is as it should be. */
    LEAVE,
    /** Nothing, but the image that should be in it is not, and so is not recorded any more. */
    FORGET,
    /** Empty it. */
    DETACH,
    /** Put an image into it. */
    ATTACH
  }
}
