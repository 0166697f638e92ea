package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hardware types that the server knows, each with the interfaces it may use. */
public final class Drivers {

  private static final Map<String, Driver> ALL = new LinkedHashMap<>();

  // The first of each list is the default.
  // spotless:off
  static {
    row("fake-hardware",
        "bios fake no-bios", "boot fake ipxe pxe", "console fake no-console",
        "deploy direct custom-agent fake ramdisk", "firmware fake no-firmware",
        "inspect agent fake no-inspect", "management fake", "network noop", "power fake",
        "raid fake agent no-raid", "rescue fake agent no-rescue", "storage noop fake",
        "vendor fake no-vendor");
    row("idrac",
        "bios idrac-redfish redfish no-bios",
        "boot ipxe pxe idrac-redfish-virtual-media redfish-https", "console no-console",
        "deploy direct custom-agent ramdisk", "firmware redfish no-firmware",
        "inspect agent idrac-redfish redfish no-inspect", "management idrac-redfish",
        "network noop", "power idrac-redfish redfish", "raid idrac-redfish redfish agent no-raid",
        "rescue no-rescue agent", "storage noop", "vendor idrac-redfish redfish no-vendor");
    row("ipmi",
        "bios no-bios", "boot ipxe pxe", "console no-console",
        "deploy direct custom-agent ramdisk", "firmware no-firmware", "inspect agent no-inspect",
        "management ipmitool noop", "network noop", "power ipmitool", "raid no-raid agent",
        "rescue no-rescue agent", "storage noop", "vendor ipmitool no-vendor");
    row("manual-management",
        "bios no-bios", "boot ipxe pxe", "console no-console",
        "deploy direct custom-agent ramdisk", "firmware no-firmware", "inspect agent no-inspect",
        "management noop fake", "network noop", "power agent fake", "raid no-raid agent",
        "rescue no-rescue agent", "storage noop", "vendor no-vendor");
    row("redfish",
        "bios redfish no-bios", "boot ipxe pxe redfish-virtual-media redfish-https",
        "console no-console", "deploy direct custom-agent ramdisk", "firmware redfish no-firmware",
        "inspect agent redfish no-inspect", "management redfish noop", "network noop",
        "power redfish", "raid redfish agent no-raid", "rescue no-rescue agent", "storage noop",
        "vendor redfish no-vendor");
  }
  // spotless:on

  private Drivers() {}

  private static void row(String name, String... interfaces) {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : interfaces) {
      List<String> words = Arrays.asList(line.split(" "));
      table.put(words.get(0), words.subList(1, words.size()));
    }
    ALL.put(name, new Driver(name, table));
  }

  /** All hardware types, by name. */
  public static Collection<Driver> all() {
    return ALL.values();
  }

  /** The hardware type of a name; empty if there is none. */
  public static Optional<Driver> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /**
   * A hardware type.
   *
   * @param name its name
   * @param interfaces kind of interface, such as {@code boot}, to the names that may be used; the
   *     first is the default
   */
  public record Driver(String name, Map<String, List<String>> interfaces) {

    /**
     * Fills in the default of each interface that the node leaves open, and refuses those that this
     * type cannot use.
     *
     * @throws ApiError 400
     */
    public void complete(ObjectNode node) {
      interfaces.forEach(
          (kind, names) -> {
            String field = kind + "_interface";
            String chosen = node.path(field).textValue();
            if (chosen == null) {
              node.put(field, names.get(0));
            } else if (!names.contains(chosen)) {
              throw ApiError.badRequest(
                  "Driver "
                      + name
                      + " has no "
                      + kind
                      + " interface "
                      + chosen
                      + ". It has "
                      + String.join(", ", names)
                      + ".");
            }
          });
    }
  }
}
