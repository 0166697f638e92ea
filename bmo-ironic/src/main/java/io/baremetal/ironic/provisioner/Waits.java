package io.baremetal.ironic.provisioner;

import java.time.Duration;

/** How long a verb asks its caller to wait before it is called again. */
final class Waits {

  /** Calling again at once helps. */
  static final Duration NONE = Duration.ZERO;

  /** For what Ironic does in a moment: locks, verification, power, the start of an operation. */
  static final Duration SHORT = Duration.ofSeconds(3);

  /** For what takes minutes: inspection, cleaning, deployment. */
  static final Duration LONG = Duration.ofSeconds(10);

  private Waits() {}
}
