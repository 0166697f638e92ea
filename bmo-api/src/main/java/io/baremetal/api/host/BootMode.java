package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** How firmware boots. */
public final class BootMode extends OpenEnum {

  /** UEFI without secure boot; what an absent mode means. */
  public static final BootMode UEFI = new BootMode("UEFI");

  /** UEFI with secure boot. */
  public static final BootMode UEFI_SECURE_BOOT = new BootMode("UEFISecureBoot");

  /** BIOS. */
  public static final BootMode LEGACY = new BootMode("legacy");

  private static final Map<String, BootMode> KNOWN = index(UEFI, UEFI_SECURE_BOOT, LEGACY);

  private BootMode(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static BootMode of(String wire) {
    BootMode known = KNOWN.get(wire);
    return known != null ? known : new BootMode(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<BootMode> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
