package io.baremetal.ironic.conductor;

import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;

/** The conductors of an Ironic. Since API 1.49. Thread-safe. */
public interface Conductors {

  /** All of them, dead ones too, with all fields. */
  Pages<Conductor> list();

  /** All of them, as much as is asked for. */
  Pages<Conductor> list(ListOptions options);

  /** One by its host name. */
  Conductor get(String hostname);
}
