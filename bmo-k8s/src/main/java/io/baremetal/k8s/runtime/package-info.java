/**
 * The machinery that runs reconcilers: a keyed work queue with two lanes, watch caches, a lease
 * with a guard, and the loop that ties them together. Start at {@link
 * io.baremetal.k8s.runtime.Reconciler}, the one interface to implement. Public, but {@code @Beta}:
 * it may change in any minor release.
 */
@NullMarked
package io.baremetal.k8s.runtime;

import org.jspecify.annotations.NullMarked;
