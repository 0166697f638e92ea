package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** Whether disks are cleaned when a host is enrolled and after each use. */
public final class CleaningMode extends OpenEnum {

  /** Partition tables and file system headers are erased; what an absent mode means. */
  public static final CleaningMode METADATA = new CleaningMode("metadata");

  /** Nothing is erased. */
  public static final CleaningMode DISABLED = new CleaningMode("disabled");

  private static final Map<String, CleaningMode> KNOWN = index(METADATA, DISABLED);

  private CleaningMode(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static CleaningMode of(String wire) {
    CleaningMode known = KNOWN.get(wire);
    return known != null ? known : new CleaningMode(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<CleaningMode> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
