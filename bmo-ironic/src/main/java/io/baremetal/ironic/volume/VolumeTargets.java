package io.baremetal.ironic.volume;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;

/**
 * All volume targets of an Ironic. Since API 1.32. Thread-safe. A node must be powered off for its
 * targets to be changed.
 */
public interface VolumeTargets {

  /** All targets, fetched while they are read. */
  Pages<VolumeTarget> list(ListOptions options);

  /** The targets of one node, with all fields. */
  Pages<VolumeTarget> listOf(NodeRef node);

  /** A target with all its fields. */
  VolumeTarget get(String uuid);

  /**
   * Tells Ironic of a target.
   *
   * @throws io.baremetal.ironic.error.DuplicateException if there is such a one already
   */
  VolumeTarget create(CreateVolumeTarget target);

  /** Changes fields of a target and returns it as it is then. */
  VolumeTarget update(String uuid, JsonPatch patch);

  /** Forgets a target. */
  void delete(String uuid);
}
