package io.baremetal.ironic.event;

import java.util.List;

/** Where the network service reports to. Since API 1.54. Thread-safe. */
public interface Events {

  /** Reports events, in order. Ironic ignores those that nothing waits for. */
  void send(List<NetworkEvent> events);
}
