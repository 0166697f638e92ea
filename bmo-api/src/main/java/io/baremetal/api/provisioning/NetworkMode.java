package io.baremetal.api.provisioning;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** Who runs the provisioning network. */
public final class NetworkMode extends OpenEnum {

  /** The operator: it serves DHCP, PXE and virtual media. */
  public static final NetworkMode MANAGED = new NetworkMode("Managed");

  /** Somebody else serves DHCP; the operator serves PXE and virtual media. */
  public static final NetworkMode UNMANAGED = new NetworkMode("Unmanaged");

  /** There is none; hosts boot by virtual media only. */
  public static final NetworkMode DISABLED = new NetworkMode("Disabled");

  private static final Map<String, NetworkMode> KNOWN = index(MANAGED, UNMANAGED, DISABLED);

  private NetworkMode(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static NetworkMode of(String wire) {
    NetworkMode known = KNOWN.get(wire);
    return known != null ? known : new NetworkMode(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<NetworkMode> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
