package io.baremetal.api.hardware;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** Kind of disk. */
public final class DiskType extends OpenEnum {

  /** Turning platters. */
  public static final DiskType HDD = new DiskType("HDD");

  /** Solid state, on SATA or SAS. */
  public static final DiskType SSD = new DiskType("SSD");

  /** Solid state, on NVM Express. */
  public static final DiskType NVME = new DiskType("NVME");

  private static final Map<String, DiskType> KNOWN = index(HDD, SSD, NVME);

  private DiskType(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static DiskType of(String wire) {
    DiskType known = KNOWN.get(wire);
    return known != null ? known : new DiskType(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<DiskType> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
