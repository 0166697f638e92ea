package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** Algorithm of an image checksum. */
public final class ChecksumType extends OpenEnum {

  /** MD5; refused by Ironic unless its configuration allows it. */
  public static final ChecksumType MD5 = new ChecksumType("md5");

  /** SHA-256. */
  public static final ChecksumType SHA256 = new ChecksumType("sha256");

  /** SHA-512. */
  public static final ChecksumType SHA512 = new ChecksumType("sha512");

  /** The provisioner tells the algorithm from the length. */
  public static final ChecksumType AUTO = new ChecksumType("auto");

  private static final Map<String, ChecksumType> KNOWN = index(MD5, SHA256, SHA512, AUTO);

  private ChecksumType(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static ChecksumType of(String wire) {
    ChecksumType known = KNOWN.get(wire);
    return known != null ? known : new ChecksumType(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<ChecksumType> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
