package io.baremetal.api.host;

/** Finalizers that the controllers of hosts put on objects. The names are interface. */
public final class HostFinalizers {

  /** On the host: it must be deprovisioned and forgotten first. */
  public static final String HOST = "baremetalhost.metal3.io";

  /** On the Secrets that a host uses: they must outlive it. */
  public static final String SECRET = "baremetalhost.metal3.io/secret";

  /** On the HardwareData of a host: it must outlive it. */
  public static final String HARDWARE_DATA = "baremetalhost.metal3.io/hardwareData";

  /** On the PreprovisioningImage of a host: it must outlive it. */
  public static final String PREPROVISIONING_IMAGE = "baremetalhost.metal3.io/preprovisioningImage";

  /** On a DataImage: it must be detached first. */
  public static final String DATA_IMAGE = "dataimage.metal3.io";

  /** On a BMCEventSubscription, while its BMC may be subscribed. */
  public static final String BMC_EVENT_SUBSCRIPTION = "bmceventsubscription.metal3.io";

  private HostFinalizers() {}
}
