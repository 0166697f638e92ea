package io.baremetal.k8s.runtime;

/**
 * Brings one thing closer to what is wanted. {@code @Beta}.
 *
 * @param <K> names the thing; needs {@code equals} and {@code hashCode}
 */
@FunctionalInterface
public interface Reconciler<K> {

  /**
   * Makes one pass. Never called for the same key on two threads at once; called for many keys at
   * once. It does not wait for anything that takes time: it says so and is called again.
   *
   * @return when to come back; an exception counts as {@link Reconciled#failed(RuntimeException)}
   */
  Reconciled reconcile(K key);
}
