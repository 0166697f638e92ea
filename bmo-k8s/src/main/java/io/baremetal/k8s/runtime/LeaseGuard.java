package io.baremetal.k8s.runtime;

import io.baremetal.k8s.error.LeaseLostException;
import java.time.Duration;

/**
 * Asked before every mutating call, whether to the cluster or to machines. Local and without I/O.
 * Thread-safe. {@code @Beta}.
 */
@FunctionalInterface
public interface LeaseGuard {

  /**
   * Returns if a call that starts now and ends within {@code callTimeout} ends while the lease is
   * still ours.
   *
   * @throws LeaseLostException if the lease could run out before; the call must not be sent
   */
  void check(Duration callTimeout);
}
