package io.baremetal.ironic.portgroup;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.Pages;

/**
 * All port groups of an Ironic. Since API 1.23. Thread-safe. Port groups are named by UUID or name.
 */
public interface PortGroups {

  /** The port groups that match, fetched while they are read. */
  Pages<PortGroup> list(PortGroupQuery query);

  /** A port group with all its fields. */
  PortGroup get(String uuidOrName);

  /**
   * Tells Ironic of a port group.
   *
   * @throws io.baremetal.ironic.error.DuplicateException if name, address or UUID are taken
   */
  PortGroup create(CreatePortGroup group);

  /** Changes fields of a port group and returns it as it is then. */
  PortGroup update(String uuidOrName, JsonPatch patch);

  /** Forgets a port group; refused while ports belong to it. */
  void delete(String uuidOrName);
}
