package io.baremetal.k8s.lifecycle;

import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.firmware.HostUpdatePolicy;
import io.baremetal.api.meta.ObjectMetadata;
import java.util.Optional;

/**
 * The objects that say what firmware a host is to have. Each has the host's name. Immutable.
 *
 * @param settings BIOS settings; empty if there is no such object
 * @param components firmware versions; empty if there is no such object
 * @param policy whether firmware may change while the host is in use; empty if nobody said
 */
public record HostFirmware(
    Optional<HostFirmwareSettings> settings,
    Optional<HostFirmwareComponents> components,
    Optional<HostUpdatePolicy> policy) {

  /** No such objects. */
  public static HostFirmware none() {
    return new HostFirmware(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether an object is missing that the host should have, or is there without its owner. */
  boolean isIncomplete(String hostUid) {
    return settings.isEmpty()
        || components.isEmpty()
        || isForeign(settings.get().metadata(), hostUid)
        || isForeign(components.get().metadata(), hostUid)
        || policy.filter(known -> isForeign(known.metadata(), hostUid)).isPresent();
  }

  private static boolean isForeign(ObjectMetadata object, String hostUid) {
    return object.ownerReferences().stream()
        .noneMatch(owner -> owner.uid().equals(Optional.of(hostUid)));
  }
}
