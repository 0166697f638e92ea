package io.baremetal.k8s.internal.action;

import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.media.PreprovisioningImageSpec;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.RamdiskImages;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.internal.credential.SecretMark;
import io.baremetal.k8s.internal.object.RamdiskImageObjects;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.RamdiskPlan;
import io.baremetal.k8s.lifecycle.RamdiskPlan.Readiness;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the ramdisk image that was made for a host, and has it made.
 *
 * @param objects where images are asked for
 * @param secrets where network configuration is
 */
record RamdiskChoice(RamdiskImageObjects objects, HostSecrets secrets) {

  /** The image; empty if the host boots the same one as all others, or none now. */
  Optional<Readiness> choose(HostView host, HostProvisioner provisioner) {
    Optional<List<ImageFormat>> formats =
        RamdiskPlan.isNeeded(host)
            ? provisioner.capability(RamdiskImages.class).flatMap(RamdiskImages::acceptedFormats)
            : Optional.empty();
    return formats.map(accepted -> choose(host, accepted));
  }

  private Readiness choose(HostView host, List<ImageFormat> formats) {
    if (formats.isEmpty()) {
      return new Readiness.Broken(
          "The machine can boot no format in which ramdisk images are made for hosts");
    }
    PreprovisioningImageSpec wanted = RamdiskPlan.wanted(host, formats);
    return objects
        .ask(host.identity(), host.host().metadata().labels(), wanted)
        .map(image -> RamdiskPlan.readiness(image, networkData(host, wanted)))
        .orElseGet(Readiness.Awaited::new);
  }

  private Optional<String> networkData(HostView host, PreprovisioningImageSpec wanted) {
    return wanted
        .networkDataName()
        .flatMap(
            name ->
                secrets.versionOf(
                    host.identity(), name, Set.of(SecretMark.LABEL, SecretMark.OWNER)));
  }
}
