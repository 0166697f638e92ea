package io.baremetal.api.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** Software that talks to a switch. */
public final class SwitchDriver extends OpenEnum {

  /** OpenStack's networking-generic-switch. */
  public static final SwitchDriver GENERIC_SWITCH = new SwitchDriver("generic-switch");

  private static final Map<String, SwitchDriver> KNOWN = index(GENERIC_SWITCH);

  private SwitchDriver(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static SwitchDriver of(String wire) {
    SwitchDriver known = KNOWN.get(wire);
    return known != null ? known : new SwitchDriver(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<SwitchDriver> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
