package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** Format of an image. */
public final class DiskFormat extends OpenEnum {

  /** Bytes as they go on the disk. */
  public static final DiskFormat RAW = new DiskFormat("raw");

  /** QEMU copy-on-write, version 2. */
  public static final DiskFormat QCOW2 = new DiskFormat("qcow2");

  /** VirtualBox. */
  public static final DiskFormat VDI = new DiskFormat("vdi");

  /** VMware. */
  public static final DiskFormat VMDK = new DiskFormat("vmdk");

  /** An ISO that is booted and never written to a disk. */
  public static final DiskFormat LIVE_ISO = new DiskFormat("live-iso");

  private static final Map<String, DiskFormat> KNOWN = index(RAW, QCOW2, VDI, VMDK, LIVE_ISO);

  private DiskFormat(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static DiskFormat of(String wire) {
    DiskFormat known = KNOWN.get(wire);
    return known != null ? known : new DiskFormat(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<DiskFormat> known() {
    return List.copyOf(KNOWN.values());
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
