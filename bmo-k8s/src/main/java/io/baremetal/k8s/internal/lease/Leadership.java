package io.baremetal.k8s.internal.lease;

/** Hears of the one change that matters; called by one thread at a time, must return at once. */
public interface Leadership {

  /** We lead from now on. */
  void gained();

  /** We lead no longer, or are about to. */
  void lost();
}
