package io.baremetal.api.host;

/** Annotations through which people and programs steer a host. The names are interface. */
public final class HostAnnotations {

  /** Present with any value: the host is left alone altogether. */
  public static final String PAUSED = "baremetalhost.metal3.io/paused";

  /** Present with any value: the host is taken out of the provisioner without being changed. */
  public static final String DETACHED = "baremetalhost.metal3.io/detached";

  /** A whole status as JSON, to be restored into a host that has none. */
  public static final String STATUS = "baremetalhost.metal3.io/status";

  /** Asks for one reboot; with a suffix ({@code /key}): keeps the host off while it is there. */
  public static final String REBOOT = "reboot.metal3.io";

  /** Asks for a new inspection; with the value {@value #INSPECT_DISABLED}: forbids inspection. */
  public static final String INSPECT = "inspect.metal3.io";

  /** Hardware details as JSON, for hosts whose inspection is disabled. */
  public static final String HARDWARE_DETAILS = "inspect.metal3.io/hardwaredetails";

  /** Value of {@link #INSPECT} that forbids inspection. */
  public static final String INSPECT_DISABLED = "disabled";

  private HostAnnotations() {}

  /** Whether an annotation of this name asks for a reboot, with or without a suffix. */
  public static boolean isReboot(String name) {
    return name.equals(REBOOT) || name.startsWith(REBOOT + "/");
  }
}
