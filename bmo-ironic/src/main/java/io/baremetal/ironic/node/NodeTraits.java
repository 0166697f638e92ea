package io.baremetal.ironic.node;

import java.util.Collection;
import java.util.List;

/**
 * What a node can do, as names by which deploy templates and allocations find it. Since API 1.37.
 */
public interface NodeTraits {

  /** The node's traits. */
  List<String> get();

  /**
   * Gives the node exactly these.
   *
   * @param traits names such as {@code CUSTOM_RAID1}, or standard ones
   */
  void set(Collection<String> traits);

  /** Adds one; one that is there already does no harm. */
  void add(String trait);

  /**
   * Removes one.
   *
   * @throws io.baremetal.ironic.error.NotFoundException if the node does not have it
   */
  void remove(String trait);

  /** Removes all. */
  void clear();
}
