package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.CustomDeploy;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.ProvisionStatus;
import io.baremetal.api.host.ProvisioningState;
import java.util.Optional;

/** What is deployed on a host, what should be, and whether that is the same. */
public final class Images {

  private Images() {}

  /** Whether spec names an image; an image without location is none. */
  public static boolean wanted(HostView view) {
    return url(view.spec().image()).isPresent();
  }

  /** The image that the machine runs or is about to run. */
  public static Optional<Image> current(HostView view) {
    Image recorded = view.status().provisioning().image();
    if (recorded.isSet()) {
      return Optional.of(recorded);
    }
    return specCounts(view) ? view.spec().image() : Optional.empty();
  }

  /** Whether a custom deploy is, or is about to be, on the machine. */
  public static boolean hasCustomDeploy(HostView view) {
    return method(view.status().provisioning().customDeploy()).isPresent()
        || (specCounts(view) && method(view.spec().customDeploy()).isPresent());
  }

  /** Whether what spec asks for is on the machine though nothing is recorded. */
  private static boolean specCounts(HostView view) {
    return view.state().equals(ProvisioningState.PROVISIONING)
        || view.state().equals(ProvisioningState.EXTERNALLY_PROVISIONED);
  }

  static boolean attemptsRemembered(HostView view) {
    return view.status().provisioningFailCount() > 0
        || view.status().lastAttemptedImage().isPresent();
  }

  static boolean changedSinceFailure(HostView view) {
    return wanted(view)
        && view.status().provisioningFailCount() > 0
        && !view.spec().image().equals(view.status().lastAttemptedImage());
  }

  static boolean deploymentWanted(HostView view) {
    if (!view.spec().wantsPower()) {
      return false;
    }
    ProvisionStatus recorded = view.status().provisioning();
    Optional<String> method = method(view.spec().customDeploy());
    boolean newImage = wanted(view) && !recorded.image().isSet();
    boolean newMethod = method.isPresent() && !method.equals(method(recorded.customDeploy()));
    return newImage || newMethod;
  }

  /** Only locations are compared: an image that is the same but for its checksum stays. */
  static boolean deploymentDropped(HostView view) {
    ProvisionStatus recorded = view.status().provisioning();
    Optional<String> wantedMethod = method(view.spec().customDeploy());
    Optional<String> method = method(recorded.customDeploy());
    Optional<String> wantedUrl = url(view.spec().image());
    Optional<String> url = url(Optional.of(recorded.image()));
    if (wantedMethod.isPresent()) {
      return (method.isPresent() && !method.equals(wantedMethod))
          || (url.isPresent() && !url.equals(wantedUrl));
    }
    return method.isPresent() || wantedUrl.isEmpty() || (url.isPresent() && !url.equals(wantedUrl));
  }

  static boolean runsSomething(HostView view) {
    ProvisionStatus recorded = view.status().provisioning();
    return recorded.image().isSet() || recorded.customDeploy().isPresent();
  }

  private static Optional<String> url(Optional<Image> image) {
    return image.flatMap(Image::url).filter(url -> !url.isEmpty());
  }

  private static Optional<String> method(Optional<CustomDeploy> deploy) {
    return deploy.flatMap(CustomDeploy::method).filter(method -> !method.isEmpty());
  }
}
