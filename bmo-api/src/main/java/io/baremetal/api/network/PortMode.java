package io.baremetal.api.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** How a switch port treats VLANs. */
public final class PortMode extends OpenEnum {

  /** One VLAN, untagged. */
  public static final PortMode ACCESS = new PortMode("access");

  /** Several VLANs, tagged, and the native one untagged. */
  public static final PortMode TRUNK = new PortMode("trunk");

  /** Several VLANs, tagged or untagged. */
  public static final PortMode HYBRID = new PortMode("hybrid");

  private static final Map<String, PortMode> KNOWN = index(ACCESS, TRUNK, HYBRID);

  private PortMode(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static PortMode of(String wire) {
    PortMode known = KNOWN.get(wire);
    return known != null ? known : new PortMode(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<PortMode> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
