package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** How hardware is inspected. */
public final class InspectionMode extends OpenEnum {

  /** Not at all. */
  public static final InspectionMode DISABLED = new InspectionMode("disabled");

  /** By the deploy agent, running on the machine; what an absent mode means. */
  public static final InspectionMode AGENT = new InspectionMode("agent");

  /** Through the management controller, without booting the machine. */
  public static final InspectionMode FAST = new InspectionMode("fast");

  private static final Map<String, InspectionMode> KNOWN = index(DISABLED, AGENT, FAST);

  private InspectionMode(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static InspectionMode of(String wire) {
    InspectionMode known = KNOWN.get(wire);
    return known != null ? known : new InspectionMode(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<InspectionMode> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
