package io.baremetal.api.provisioner;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * One backend that drives machines, for example one Ironic. Thread-safe; whoever created it closes
 * it.
 */
public interface Provisioner extends AutoCloseable {

  /**
   * The verbs for one host. Does no I/O; the result is used by one thread for one pass and then
   * dropped, and may remember within that pass what it has read.
   */
  HostProvisioner forHost(HostAccess host);

  /**
   * Whether the backend can serve hosts. May do I/O; the answer may be a few seconds old. Never
   * throws.
   */
  ProvisionerHealth health();

  /** What is known of the whole backend, without I/O. */
  FleetSnapshot snapshot();

  /**
   * Asks to be told of every host whose machine changed in a way that matters to its life. The
   * listener must return at once. A provisioner that cannot tell returns empty, which is the
   * default; its hosts are then polled with the delays of their steps.
   */
  default Optional<Subscription> onChange(Consumer<HostIdentity> listener) {
    return Optional.empty();
  }

  /** Stops what this provisioner started itself. Idempotent; objects handed in stay open. */
  @Override
  void close();
}
