package io.baremetal.ironic.node;

import java.util.List;
import java.util.Optional;

/** From which device one node boots. Ironic asks or tells the management controller in the call. */
public interface NodeBootDevice {

  /**
   * What the management controller says.
   *
   * @param device such as {@code pxe} or {@code disk}; empty when it does not know
   * @param persistent whether for every boot from now on; empty when it does not know
   */
  record Setting(Optional<String> device, Optional<Boolean> persistent) {}

  /** For how long a device is chosen. */
  enum Lasting {
    /** The next boot only. */
    ONCE,
    /** Until changed. */
    ALWAYS
  }

  /** The present setting. */
  Setting get();

  /** Chooses a device. */
  void set(String device, Lasting lasting);

  /** The devices that can be chosen. */
  List<String> supported();
}
