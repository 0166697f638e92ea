package io.baremetal.api.meta;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** Whether a condition holds. */
public final class ConditionStatus extends OpenEnum {

  /** It holds. */
  public static final ConditionStatus TRUE = new ConditionStatus("True");

  /** It does not hold. */
  public static final ConditionStatus FALSE = new ConditionStatus("False");

  /** Nobody can tell at the moment. */
  public static final ConditionStatus UNKNOWN = new ConditionStatus("Unknown");

  private static final Map<String, ConditionStatus> KNOWN = index(TRUE, FALSE, UNKNOWN);

  private ConditionStatus(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static ConditionStatus of(String wire) {
    ConditionStatus known = KNOWN.get(wire);
    return known != null ? known : new ConditionStatus(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<ConditionStatus> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
