package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** RAID level, spelt as in the CRD. */
public final class RaidLevel extends OpenEnum {

  /** Striping. */
  public static final RaidLevel RAID_0 = new RaidLevel("0");

  /** Mirroring. */
  public static final RaidLevel RAID_1 = new RaidLevel("1");

  /** Striping by bit, with Hamming code. */
  public static final RaidLevel RAID_2 = new RaidLevel("2");

  /** Striping with one parity. */
  public static final RaidLevel RAID_5 = new RaidLevel("5");

  /** Striping with two parities. */
  public static final RaidLevel RAID_6 = new RaidLevel("6");

  /** Striped mirrors. */
  public static final RaidLevel RAID_10 = new RaidLevel("1+0");

  /** Striped RAID 5. */
  public static final RaidLevel RAID_50 = new RaidLevel("5+0");

  /** Striped RAID 6. */
  public static final RaidLevel RAID_60 = new RaidLevel("6+0");

  private static final Map<String, RaidLevel> KNOWN =
      index(RAID_0, RAID_1, RAID_2, RAID_5, RAID_6, RAID_10, RAID_50, RAID_60);

  private RaidLevel(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static RaidLevel of(String wire) {
    RaidLevel known = KNOWN.get(wire);
    return known != null ? known : new RaidLevel(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<RaidLevel> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
