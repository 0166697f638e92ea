package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.media.PreprovisioningImage;
import io.baremetal.api.media.PreprovisioningImageSpec;
import io.baremetal.api.media.PreprovisioningImageStatus;
import io.baremetal.api.media.SecretStatus;
import io.baremetal.api.meta.Condition;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.provisioner.PreprovisioningImageData;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether a host needs a ramdisk image of its own, which one, and whether it is ready. Pure. */
public final class RamdiskPlan {

  private RamdiskPlan() {}

  /** Whether the ramdisk may be booted in the state in which the host is. */
  public static boolean isNeeded(HostView host) {
    ProvisioningState state = host.state();
    if (state.equals(ProvisioningState.REGISTERING)
        || state.equals(ProvisioningState.DELETING)
        || state.equals(ProvisioningState.POWERING_OFF_BEFORE_DELETE)) {
      return false;
    }
    if (state.equals(ProvisioningState.PROVISIONED)
        || state.equals(ProvisioningState.EXTERNALLY_PROVISIONED)) {
      return host.status().operationalStatus().equals(OperationalStatus.SERVICING);
    }
    if (state.equals(ProvisioningState.DEPROVISIONING)) {
      return !host.spec().effectiveCleaningMode().equals(CleaningMode.DISABLED);
    }
    return !state.equals(ProvisioningState.INSPECTING)
        || !host.spec().inspectionMode().equals(Optional.of(InspectionMode.FAST));
  }

  /** The image that the host needs. */
  public static PreprovisioningImageSpec wanted(HostView host, List<ImageFormat> formats) {
    return PreprovisioningImageSpec.builder()
        .networkDataName(
            host.spec().preprovisioningNetworkDataName().filter(name -> !name.isEmpty()))
        .architecture(host.cpuArchitecture())
        .acceptFormats(formats)
        .build();
  }

  /**
   * Whether an image is ready for what it was asked for.
   *
   * @param networkData version of the Secret with the network configuration that has to be in it;
   *     empty if none has to be
   */
  public static Readiness readiness(PreprovisioningImage image, Optional<String> networkData) {
    PreprovisioningImageStatus status = image.status();
    boolean leaving =
        image.metadata().isBeingDeleted()
            && status.imageUrl().filter(u -> !u.isEmpty()).isPresent();
    if (leaving) {
      return ready(status);
    }
    boolean fits =
        status.architecture().orElse("").equals(image.spec().architecture().orElse(""))
            && status.format().filter(image.spec().acceptFormats()::contains).isPresent()
            && hasNetworkData(image, networkData);
    if (!fits) {
      return new Readiness.Awaited();
    }
    Optional<Condition> error = find(status, "Error");
    if (error.filter(RamdiskPlan::holds).isPresent()) {
      return new Readiness.Broken(error.flatMap(Condition::message).orElse("no reason was given"));
    }
    boolean done =
        find(status, "Ready")
            .filter(RamdiskPlan::holds)
            .filter(
                ready ->
                    ready.observedGeneration().orElse(0L)
                        >= image.metadata().generation().orElse(0L))
            .isPresent();
    return done ? ready(status) : new Readiness.Awaited();
  }

  private static boolean hasNetworkData(PreprovisioningImage image, Optional<String> version) {
    Optional<String> name = image.spec().networkDataName().filter(text -> !text.isEmpty());
    if (name.isEmpty()) {
      return true;
    }
    Optional<SecretStatus> used = image.status().networkData();
    return version.isPresent()
        && used.flatMap(SecretStatus::version).equals(version)
        && used.flatMap(SecretStatus::name).equals(name);
  }

  private static Readiness ready(PreprovisioningImageStatus status) {
    return new Readiness.Ready(
        new PreprovisioningImageData(
            status.imageUrl().orElse(""),
            status.kernelUrl().filter(url -> !url.isEmpty()),
            status.extraKernelParams().orElse(""),
            status.format().map(ImageFormat::wire).orElse("")));
  }

  private static boolean holds(Condition condition) {
    return condition.status().equals(Optional.of(ConditionStatus.TRUE));
  }

  private static Optional<Condition> find(PreprovisioningImageStatus status, String type) {
    return status.conditions().stream()
        .filter(condition -> condition.type().equals(Optional.of(type)))
        .findFirst();
  }

  /** Whether an image can be booted. */
  public sealed interface Readiness {

    /** Calls the one function of {@code cases} that fits. */
    <R> R match(Cases<R> cases);

    /**
     * It can.
     *
     * @param image the image
     */
    record Ready(PreprovisioningImageData image) implements Readiness {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.ready().apply(this);
      }
    }

    /** Somebody has to make it first. */
    record Awaited() implements Readiness {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.awaited().apply(this);
      }
    }

    /**
     * It cannot be made.
     *
     * @param message why, for the host's owner
     */
    record Broken(String message) implements Readiness {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.broken().apply(this);
      }
    }

    /**
     * One function for each case.
     *
     * @param ready what to do with {@link Ready}
     * @param awaited what to do with {@link Awaited}
     * @param broken what to do with {@link Broken}
     */
    record Cases<R>(
        Function<Ready, R> ready, Function<Awaited, R> awaited, Function<Broken, R> broken) {}
  }
}
