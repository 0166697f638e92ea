package io.baremetal.ironic.driver;

import java.util.List;

/** The drivers that at least one living conductor has. Thread-safe. */
public interface Drivers {

  /** All of them, with names and hosts; an empty list means that no conductor is alive. */
  List<Driver> list();

  /** One with all its fields, such as which interfaces are enabled. */
  Driver get(String name);
}
