package io.baremetal.checks.conformance.ironic;

/** Whether the order in which ports are created means anything. */
enum PortOrder {
  /** It does. */
  FIXED,
  /** It is random in the Go program. */
  FREE;

  static PortOrder of(io.baremetal.checks.conformance.vector.VectorCase vector) {
    return vector.expected().path("requestOrderVaries").asBoolean() ? FREE : FIXED;
  }
}
