package io.baremetal.ironic.chassis;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;

/** All chassis of an Ironic. Thread-safe. Chassis are named by UUID. */
public interface ChassisCollection {

  /** All chassis, fetched while they are read. */
  Pages<Chassis> list(ListOptions options);

  /** A chassis with all its fields. */
  Chassis get(String uuid);

  /** Tells Ironic of a chassis. */
  Chassis create(CreateChassis chassis);

  /** Changes fields of a chassis and returns it as it is then. */
  Chassis update(String uuid, JsonPatch patch);

  /** Forgets a chassis; refused while nodes are in it. */
  void delete(String uuid);
}
