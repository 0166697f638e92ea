package io.baremetal.k8s.internal.image;

import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.media.PreprovisioningImage;
import io.baremetal.api.media.PreprovisioningImageStatus;
import io.baremetal.api.media.SecretStatus;
import io.baremetal.api.meta.Condition;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.k8s.internal.side.ConditionList;
import io.baremetal.k8s.ramdisk.RamdiskBuild;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is said of an image that was asked for. Pure.
 *
 * @param image the object as it was read
 * @param now the time of transitions
 */
record RamdiskStatus(PreprovisioningImage image, Instant now) {

  private static final String READY = "Ready";
  private static final String ERROR = "Error";
  private static final String SUCCESS = "ImageSuccess";
  private static final String CHANGED = "Config changed";
  private static final Duration FIRST_DELAY = Duration.ofSeconds(10);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

  /** Whether the image is, or was, made for something else. */
  boolean isOutdated(ImageFormat format, Optional<SecretStatus> networkData) {
    PreprovisioningImageStatus status = image.status();
    boolean sameData =
        text(networkData.flatMap(SecretStatus::name))
                .equals(text(status.networkData().flatMap(SecretStatus::name)))
            && text(networkData.flatMap(SecretStatus::version))
                .equals(text(status.networkData().flatMap(SecretStatus::version)));
    return !sameData
        || !status.format().equals(Optional.of(format))
        || !text(status.architecture()).equals(text(image.spec().architecture()));
  }

  /**
   * What is wanted now is something else. While the old image is ready it is withdrawn first, so
   * that nobody boots it any more; after that what is being made is noted.
   */
  PreprovisioningImageStatus changed(ImageFormat format, Optional<SecretStatus> networkData) {
    if (new ConditionList(image.status().conditions()).holds(READY)) {
      return saying(conditions().set(at(), READY, ConditionStatus.FALSE, SUCCESS, CHANGED));
    }
    return saying(
            conditions()
                .set(at(), READY, ConditionStatus.FALSE, SUCCESS, CHANGED)
                .set(at(), ERROR, ConditionStatus.FALSE, SUCCESS, ""))
        .toBuilder()
        .imageUrl(Optional.empty())
        .kernelUrl(Optional.empty())
        .extraKernelParams(Optional.empty())
        .format(format)
        .architecture(image.spec().architecture())
        .networkData(networkData)
        .build();
  }

  /** The image is there. */
  PreprovisioningImageStatus built(RamdiskBuild.Built built) {
    ConditionStatus ready =
        built.imageUrl().isEmpty() ? ConditionStatus.FALSE : ConditionStatus.TRUE;
    return saying(
            conditions()
                .set(at(), READY, ready, SUCCESS, "Generated image")
                .set(at(), ERROR, ConditionStatus.FALSE, SUCCESS, ""))
        .toBuilder()
        .imageUrl(Optional.of(built.imageUrl()).filter(url -> !url.isEmpty()))
        .kernelUrl(built.kernelUrl())
        .extraKernelParams(
            Optional.of(built.extraKernelParameters()).filter(text -> !text.isEmpty()))
        .build();
  }

  /** The image is being made. */
  PreprovisioningImageStatus awaited() {
    return saying(
        conditions().set(at(), READY, ConditionStatus.FALSE, SUCCESS, "Image is not ready yet"));
  }

  /** The image cannot be made. */
  PreprovisioningImageStatus failed(String reason, String message) {
    return saying(
            conditions()
                .set(at(), READY, ConditionStatus.FALSE, reason, "")
                .set(at(), ERROR, ConditionStatus.TRUE, reason, message))
        .toBuilder()
        .imageUrl(Optional.empty())
        .build();
  }

  /** How long to wait for something that has been missing for a while: about as long again. */
  Duration patience() {
    Optional<Instant> since =
        new ConditionList(image.status().conditions())
            .find(ERROR)
            .filter(error -> error.status().equals(Optional.of(ConditionStatus.TRUE)))
            .flatMap(Condition::lastTransitionTime);
    Duration delay =
        since.map(start -> Duration.between(start, now)).orElse(Duration.ZERO).plus(FIRST_DELAY);
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  private PreprovisioningImageStatus saying(ConditionList conditions) {
    return image.status().toBuilder().conditions(conditions.conditions()).build();
  }

  private ConditionList conditions() {
    return new ConditionList(image.status().conditions());
  }

  private ConditionList.Judged at() {
    return new ConditionList.Judged(image.metadata().generation().orElse(0L), now);
  }

  private static String text(Optional<String> value) {
    return value.orElse("");
  }
}
