package io.baremetal.api.configdata;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** What an interface is. Kinds of virtual machines' interfaces are kept, but not known here. */
public final class LinkType extends OpenEnum {

  /** A card in the machine. */
  public static final LinkType PHYSICAL = new LinkType("phy");

  /** Several links that act as one. */
  public static final LinkType BOND = new LinkType("bond");

  /** A tagged part of another link. */
  public static final LinkType VLAN = new LinkType("vlan");

  /** A card, in the words of older writers. */
  public static final LinkType VIF = new LinkType("vif");

  private static final Map<String, LinkType> KNOWN = index(PHYSICAL, BOND, VLAN, VIF);

  private LinkType(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static LinkType of(String wire) {
    LinkType known = KNOWN.get(wire);
    return known != null ? known : new LinkType(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<LinkType> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
