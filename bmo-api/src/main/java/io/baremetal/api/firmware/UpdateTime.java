package io.baremetal.api.firmware;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** When a change is applied. */
public final class UpdateTime extends OpenEnum {

  /** Only while the host is not in use. */
  public static final UpdateTime ON_PREPARING = new UpdateTime("onPreparing");

  /** Also when a provisioned host reboots. */
  public static final UpdateTime ON_REBOOT = new UpdateTime("onReboot");

  private static final Map<String, UpdateTime> KNOWN = index(ON_PREPARING, ON_REBOOT);

  private UpdateTime(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static UpdateTime of(String wire) {
    UpdateTime known = KNOWN.get(wire);
    return known != null ? known : new UpdateTime(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<UpdateTime> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
