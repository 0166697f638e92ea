package io.baremetal.api.provisioning;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** How Ironic hands a boot ISO to virtual media. */
public final class BootIsoSource extends OpenEnum {

  /** Ironic downloads it and serves its own copy. */
  public static final BootIsoSource LOCAL = new BootIsoSource("local");

  /** The management controller fetches it from where it is. */
  public static final BootIsoSource HTTP = new BootIsoSource("http");

  private static final Map<String, BootIsoSource> KNOWN = index(LOCAL, HTTP);

  private BootIsoSource(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static BootIsoSource of(String wire) {
    BootIsoSource known = KNOWN.get(wire);
    return known != null ? known : new BootIsoSource(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<BootIsoSource> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
