package io.baremetal.api.provisioning;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which network modes an OpenShift platform can have. */
public final class PlatformModes {

  private static final Set<NetworkMode> ALL =
      Collections.unmodifiableSet(new LinkedHashSet<>(NetworkMode.known()));
  private static final Set<NetworkMode> VIRTUAL_MEDIA_ONLY = Set.of(NetworkMode.DISABLED);
  private static final Map<String, Set<NetworkMode>> PLATFORMS =
      Map.of(
          "BareMetal", ALL,
          "None", ALL,
          "OpenStack", VIRTUAL_MEDIA_ONLY,
          "VSphere", VIRTUAL_MEDIA_ONLY,
          "AWS", VIRTUAL_MEDIA_ONLY,
          "Azure", VIRTUAL_MEDIA_ONLY,
          "GCP", VIRTUAL_MEDIA_ONLY,
          "KubeVirt", VIRTUAL_MEDIA_ONLY);

  private PlatformModes() {}

  /** All modes: what a cluster that is no OpenShift, or runs on bare metal, can have. */
  public static Set<NetworkMode> all() {
    return ALL;
  }

  /**
   * The modes of a platform, by {@code status.platformStatus.type} of the Infrastructure; empty if
   * bare metal is not supported there at all. The case of letters counts.
   */
  public static Set<NetworkMode> of(String platformType) {
    return PLATFORMS.getOrDefault(platformType, Set.of());
  }
}
