package io.baremetal.testkit.fleet.model;

import java.util.List;

/**
 * A volume of a machine's storage controller.
 *
 * @param id its id in the BMC
 * @param name what its maker calls it
 * @param raidType how it is laid out, such as {@code RAID1}
 * @param capacityBytes its size
 * @param drives serial numbers of the disks that it is made of
 */
public record Volume(
    String id, String name, String raidType, long capacityBytes, List<String> drives) {

  /** A volume; the list is copied. */
  public Volume {
    drives = List.copyOf(drives);
  }
}
