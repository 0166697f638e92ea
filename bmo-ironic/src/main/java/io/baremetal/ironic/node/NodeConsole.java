package io.baremetal.ironic.node;

import java.util.Optional;

/** The serial console of one machine. */
public interface NodeConsole {

  /**
   * How to get at the console.
   *
   * @param enabled whether it is on
   * @param type such as {@code shellinabox}; empty while it is off
   * @param url where it is; empty while it is off
   */
  record Access(boolean enabled, Optional<String> type, Optional<String> url) {}

  /** Whether it is on, and where. */
  Access get();

  /** Asks for it to be switched on; Ironic does it later. */
  void enable();

  /** Asks for it to be switched off; Ironic does it later. */
  void disable();
}
