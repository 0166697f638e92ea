package io.baremetal.k8s.runtime;

/**
 * Hears when leading begins and ends. Called by one thread at a time; must return at once.
 * {@code @Beta}.
 */
public interface LeadershipListener {

  /** We lead from now on. */
  void gained();

  /** We lead no longer. */
  void lost();
}
