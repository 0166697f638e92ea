package io.baremetal.k8s.config;

/** What of a machine's hardware is shown in labels of its host, so that hosts can be selected. */
public enum HardwareLabels {
  /** Nothing; labels that were set before are taken off. */
  NONE,
  /**
   * How many accelerators of each kind there are, for example {@code hardware.baremetal.io/qat:
   * "2"}.
   */
  ACCELERATORS
}
