package io.baremetal.api.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** How the deploy agent is packed. */
public final class ImageFormat extends OpenEnum {

  /** One bootable ISO, for virtual media. */
  public static final ImageFormat ISO = new ImageFormat("iso");

  /** Kernel and initial RAM disk, for network boot. */
  public static final ImageFormat INITRD = new ImageFormat("initrd");

  private static final Map<String, ImageFormat> KNOWN = index(ISO, INITRD);

  private ImageFormat(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static ImageFormat of(String wire) {
    ImageFormat known = KNOWN.get(wire);
    return known != null ? known : new ImageFormat(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<ImageFormat> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
