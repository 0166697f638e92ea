package io.baremetal.ironic.port;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.Pages;

/** All ports of an Ironic. Thread-safe. Ports are named by UUID. */
public interface Ports {

  /** The ports that match, fetched while they are read. */
  Pages<Port> list(PortQuery query);

  /** A port with all its fields. */
  Port get(String uuid);

  /**
   * Tells Ironic of a port.
   *
   * @throws io.baremetal.ironic.error.DuplicateException if another port has the address
   */
  Port create(CreatePort port);

  /** Changes fields of a port and returns it as it is then. */
  Port update(String uuid, JsonPatch patch);

  /** Forgets a port. */
  void delete(String uuid);
}
