package io.baremetal.testkit.fleet.internal.redfish;

import java.util.Optional;

/** How BMCs download. */
@FunctionalInterface
public interface Download {

  /**
   * The first bytes of a file; blocks.
   *
   * @param most the length from which on the rest does not matter
   * @return empty if the file cannot be had
   */
  Optional<byte[]> head(String url, int most);
}
