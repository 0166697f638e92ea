package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** Where a host is in its life. */
public final class ProvisioningState extends OpenEnum {

  /** Nobody has looked at the host yet. */
  public static final ProvisioningState NONE = new ProvisioningState("");

  /** There is no way to reach the management controller; the host is only known. */
  public static final ProvisioningState UNMANAGED = new ProvisioningState("unmanaged");

  /** The management controller is being checked and the host enrolled. */
  public static final ProvisioningState REGISTERING = new ProvisioningState("registering");

  /** No longer used; hosts found in it move on. */
  public static final ProvisioningState MATCH_PROFILE = new ProvisioningState("match profile");

  /** RAID, firmware settings and the like are being applied. */
  public static final ProvisioningState PREPARING = new ProvisioningState("preparing");

  /** Old name of {@link #AVAILABLE}. */
  public static final ProvisioningState READY = new ProvisioningState("ready");

  /** Ready to be used. */
  public static final ProvisioningState AVAILABLE = new ProvisioningState("available");

  /** The image is being put on the host. */
  public static final ProvisioningState PROVISIONING = new ProvisioningState("provisioning");

  /** The image is on the host. */
  public static final ProvisioningState PROVISIONED = new ProvisioningState("provisioned");

  /** Something else installed the host; it is only watched and powered. */
  public static final ProvisioningState EXTERNALLY_PROVISIONED =
      new ProvisioningState("externally provisioned");

  /** The image is being removed. */
  public static final ProvisioningState DEPROVISIONING = new ProvisioningState("deprovisioning");

  /** The hardware is being inspected. */
  public static final ProvisioningState INSPECTING = new ProvisioningState("inspecting");

  /** The host is being powered off, to be deleted after that. */
  public static final ProvisioningState POWERING_OFF_BEFORE_DELETE =
      new ProvisioningState("powering off before delete");

  /** The host is being removed from the provisioner. */
  public static final ProvisioningState DELETING = new ProvisioningState("deleting");

  private static final Map<String, ProvisioningState> KNOWN =
      index(
          NONE,
          UNMANAGED,
          REGISTERING,
          MATCH_PROFILE,
          PREPARING,
          READY,
          AVAILABLE,
          PROVISIONING,
          PROVISIONED,
          EXTERNALLY_PROVISIONED,
          DEPROVISIONING,
          INSPECTING,
          POWERING_OFF_BEFORE_DELETE,
          DELETING);

  private ProvisioningState(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static ProvisioningState of(String wire) {
    ProvisioningState known = KNOWN.get(wire);
    return known != null ? known : new ProvisioningState(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<ProvisioningState> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
