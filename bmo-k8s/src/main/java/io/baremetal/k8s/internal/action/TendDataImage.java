package io.baremetal.k8s.internal.action;

import io.baremetal.api.media.AttachedImage;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.media.DataImageError;
import io.baremetal.api.media.DataImageStatus;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DataImages;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.internal.object.DataImageObjects;
import io.baremetal.k8s.lifecycle.Backoff;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.DataImagePlan;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings the virtual drive to the wanted image while the machine is off. */
final class TendDataImage implements ActionHandler {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final DataImageObjects objects;

  TendDataImage(DataImageObjects objects) {
    this.objects = objects;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    Optional<DataImage> image = host.dataImage();
    if (image.isEmpty()) {
      return Outcome.done();
    }
    Optional<DataImages> drive = provisioner.capability(DataImages.class);
    if (drive.isEmpty()) {
      failOnce(image.get(), "This provisioner cannot attach images to running machines");
      return Outcome.done();
    }
    return look(host, image.get(), drive.get())
        .map(loaded -> act(host, drive.get(), image.get(), DataImagePlan.of(image.get(), loaded)))
        .orElseGet(() -> pause(host, image.get()));
  }

  /** What is in the drive; empty, and noted unless it will pass, if that cannot be told. */
  private Optional<DataImages.Drive> look(HostView host, DataImage image, DataImages drive) {
    try {
      return drive
          .dataImage()
          .match(
              new Step.Cases<>(
                  done -> Optional.of(done.value()),
                  inProgress -> Optional.empty(),
                  refused -> failed(host, image, refused.message()),
                  needsRegistration -> failed(host, image, "The backend lost the host"),
                  needsImage -> Optional.empty(),
                  busy -> Optional.empty()));
    } catch (ProvisionerException failure) {
      return failed(host, image, String.valueOf(failure.getMessage()));
    }
  }

  private Outcome act(HostView host, DataImages drive, DataImage image, DataImagePlan plan) {
    DataImageStatus looked = image.status().toBuilder().lastReconciled(host.now()).build();
    return switch (plan.act()) {
      case LEAVE -> {
        DataImageStatus settled = DataImageObjects.cleared(looked);
        if (!isFresh(host, image) || !settled.error().equals(image.status().error())) {
          objects.write(image, settled);
        }
        yield Outcome.done();
      }
      case FORGET -> {
        objects.write(
            image,
            looked.toBuilder().attachedImage(AttachedImage.builder().url("").build()).build());
        yield Outcome.waiting(Duration.ZERO, Change.none());
      }
      case DETACH -> {
        require(host, image, drive::detachDataImage);
        yield pause(host, image);
      }
      case ATTACH -> {
        require(host, image, () -> drive.attachDataImage(plan.url()));
        objects.write(
            image,
            looked.toBuilder()
                .attachedImage(AttachedImage.builder().url(plan.url()).build())
                .build());
        yield pause(host, image);
      }
    };
  }

  /** What the backend will not do is noted, and breaks the turn off. */
  private void require(HostView host, DataImage image, Supplier<Step<Completed>> verb) {
    Optional<String> trouble;
    try {
      trouble =
          verb.get()
              .match(
                  new Step.Cases<>(
                      done -> Optional.empty(),
                      inProgress -> Optional.empty(),
                      refused -> Optional.of(refused.message()),
                      needsRegistration -> Optional.of("the backend lost the host"),
                      needsImage -> Optional.empty(),
                      busy -> Optional.of("somebody else holds the machine")));
    } catch (ProvisionerException failure) {
      trouble = Optional.of(String.valueOf(failure.getMessage()));
    }
    if (trouble.isPresent()) {
      DataImageStatus looked = image.status().toBuilder().lastReconciled(host.now()).build();
      objects.write(image, DataImageObjects.failed(looked, trouble.get()));
      throw new ProvisionerException(
          "The data image of host %s could not be changed: %s"
              .formatted(host.identity(), trouble.get()));
    }
  }

  private Optional<DataImages.Drive> failed(HostView host, DataImage image, String message) {
    DataImageStatus looked = image.status().toBuilder().lastReconciled(host.now()).build();
    objects.write(image, DataImageObjects.failed(looked, message));
    return Optional.empty();
  }

  private void failOnce(DataImage image, String message) {
    boolean told =
        image.status().error().map(DataImageError::message).filter(message::equals).isPresent();
    if (!told) {
      objects.write(image, DataImageObjects.failed(image.status(), message));
    }
  }

  private static boolean isFresh(HostView host, DataImage image) {
    return image
        .status()
        .lastReconciled()
        .filter(last -> last.plus(FRESH).isAfter(host.now()))
        .isPresent();
  }

  private static Outcome pause(HostView host, DataImage image) {
    long failures = image.status().error().map(DataImageError::count).orElse(0L);
    int counted = (int) Math.max(1, Math.min(failures, Integer.MAX_VALUE));
    return Outcome.waiting(Backoff.delay(counted, host.jitter()), Change.none());
  }
}
