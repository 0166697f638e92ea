package io.baremetal.k8s.internal.action;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.internal.object.FirmwareObjects;
import io.baremetal.k8s.internal.object.ToldFirmware;
import io.baremetal.k8s.lifecycle.FirmwareGuards;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the objects that say what firmware a host has. One for firmware versions is made only if
 * the machine tells them. It is asked once it has been inspected, since some backends find out only
 * then, and if it tells none, it is not asked again by this process.
 */
final class KeepFirmwareObjects implements ActionHandler {

  /** Hosts come and go; those that are forgotten are asked once more. */
  private static final int MOST_REMEMBERED = 50_000;

  private final FirmwareObjects objects;
  private final ToldFirmware told;

  /** Hosts whose machines told no versions; lost in a restart. */
  private final Set<HostIdentity> silent = ConcurrentHashMap.newKeySet();

  KeepFirmwareObjects(FirmwareObjects objects, ToldFirmware told) {
    this.objects = objects;
    this.told = told;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    objects.keepSettings(host.identity());
    if (!objects.hasOwnComponents(host.identity()) && isWorthAsking(host)) {
      keepComponents(host, provisioner);
    }
    objects.ownPolicy(host.identity());
    return Outcome.done();
  }

  private void keepComponents(HostView host, HostProvisioner provisioner) {
    Optional<List<FirmwareComponent>> installed =
        InstalledFirmware.of(provisioner.capability(FirmwareReading.class));
    if (installed.filter(list -> !list.isEmpty()).isPresent()) {
      told.tell(host.identity(), installed.get(), host.now());
      objects.keepComponents(host.identity());
    } else if (installed.isPresent()) {
      if (silent.size() >= MOST_REMEMBERED) {
        silent.clear();
      }
      silent.add(host.identity());
    }
  }

  private boolean isWorthAsking(HostView host) {
    return FirmwareGuards.BEYOND_INSPECTION.holds(host) && !silent.contains(host.identity());
  }
}
