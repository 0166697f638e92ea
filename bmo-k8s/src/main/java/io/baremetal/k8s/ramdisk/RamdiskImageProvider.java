package io.baremetal.k8s.ramdisk;

import io.baremetal.api.media.ImageFormat;

/** Makes ramdisk images. Thread-safe. {@code @Beta}. */
public interface RamdiskImageProvider {

  /** Whether images can be made for a CPU architecture, for example {@code x86_64}. */
  boolean supportsArchitecture(String architecture);

  /** Whether images can be made in a format. */
  boolean supportsFormat(ImageFormat format);

  /**
   * Makes the image, or finds that it was made. Called again and again until the image is there, so
   * a call that cannot end soon answers {@link RamdiskBuild.NotReady}. Idempotent.
   *
   * @throws RuntimeException if something broke that may work later
   */
  RamdiskBuild build(RamdiskRequest request);

  /** Forgets an image that nobody boots any more. Idempotent. Does nothing by default. */
  default void discard(RamdiskRequest request) {}
}
