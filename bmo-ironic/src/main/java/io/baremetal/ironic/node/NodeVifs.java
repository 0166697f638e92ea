package io.baremetal.ironic.node;

import java.util.List;

/** The tenant networks that one machine is connected to. Since API 1.28. */
public interface NodeVifs {

  /** The ids of the network ports. */
  List<String> list();

  /** Connects the machine to a network port. */
  void attach(AttachVif vif);

  /**
   * Disconnects it.
   *
   * @throws io.baremetal.ironic.error.BadRequestException if it is not connected to that port
   */
  void detach(String id);
}
