package io.baremetal.api.hardware;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** What an accelerator does. */
public final class AcceleratorKind extends OpenEnum {

  /** Graphics and general computing. */
  public static final AcceleratorKind GPU = new AcceleratorKind("GPU");

  /** Programmable logic. */
  public static final AcceleratorKind FPGA = new AcceleratorKind("FPGA");

  /** Intel QuickAssist: cryptography and compression. */
  public static final AcceleratorKind QAT = new AcceleratorKind("QAT");

  /** A processing accelerator of another kind. */
  public static final AcceleratorKind OTHER = new AcceleratorKind("OTHER");

  private static final Map<String, AcceleratorKind> KNOWN = index(GPU, FPGA, QAT, OTHER);

  private AcceleratorKind(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static AcceleratorKind of(String wire) {
    AcceleratorKind known = KNOWN.get(wire);
    return known != null ? known : new AcceleratorKind(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<AcceleratorKind> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
