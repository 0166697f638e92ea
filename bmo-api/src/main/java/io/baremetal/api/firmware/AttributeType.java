package io.baremetal.api.firmware;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** Type of a BIOS setting. */
public final class AttributeType extends OpenEnum {

  /** One of a list of values. */
  public static final AttributeType ENUMERATION = new AttributeType("Enumeration");

  /** A text. */
  public static final AttributeType STRING = new AttributeType("String");

  /** A whole number. */
  public static final AttributeType INTEGER = new AttributeType("Integer");

  /** True or false. */
  public static final AttributeType BOOLEAN = new AttributeType("Boolean");

  /** A secret; cannot be set here. */
  public static final AttributeType PASSWORD = new AttributeType("Password");

  private static final Map<String, AttributeType> KNOWN =
      index(ENUMERATION, STRING, INTEGER, BOOLEAN, PASSWORD);

  private AttributeType(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static AttributeType of(String wire) {
    AttributeType known = KNOWN.get(wire);
    return known != null ? known : new AttributeType(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<AttributeType> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
