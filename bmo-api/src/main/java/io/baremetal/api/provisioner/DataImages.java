package io.baremetal.api.provisioner;

/** A data disk in the virtual drive of a running machine. */
public interface DataImages {

  /** What is in the drive. */
  enum Drive {
    /** Some image, whichever it is: BMCs do not tell. */
    LOADED,
    /** Nothing. */
    EMPTY
  }

  /** Looks into the drive. Done, {@link Step.Busy} or {@link Step.NeedsRegistration}. */
  Step<Drive> dataImage();

  /**
   * Puts an image into the drive. Done when the backend has accepted it; that it is there shows
   * later. Idempotent for the same URL.
   *
   * @param url where the image lies
   */
  Step<Completed> attachDataImage(String url);

  /** Empties the drive. Done when the backend has accepted it. Idempotent. */
  Step<Completed> detachDataImage();
}
