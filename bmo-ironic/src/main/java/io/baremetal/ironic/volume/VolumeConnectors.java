package io.baremetal.ironic.volume;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;

/**
 * All volume connectors of an Ironic. Since API 1.32. Thread-safe. A node must be powered off for
 * its connectors to be changed.
 */
public interface VolumeConnectors {

  /** All connectors, fetched while they are read. */
  Pages<VolumeConnector> list(ListOptions options);

  /** The connectors of one node, with all fields. */
  Pages<VolumeConnector> listOf(NodeRef node);

  /** A connector with all its fields. */
  VolumeConnector get(String uuid);

  /**
   * Tells Ironic of a connector.
   *
   * @throws io.baremetal.ironic.error.DuplicateException if there is such a one already
   */
  VolumeConnector create(CreateVolumeConnector connector);

  /** Changes fields of a connector and returns it as it is then. */
  VolumeConnector update(String uuid, JsonPatch patch);

  /** Forgets a connector. */
  void delete(String uuid);
}
