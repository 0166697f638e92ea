/**
 * Not API. What stands between a pass and the world: {@link
 * io.baremetal.k8s.internal.guard.GuardedCluster} and {@link
 * io.baremetal.k8s.internal.guard.GuardedProvisioner} let no mutating call out that the lease might
 * not outlast.
 */
@NullMarked
package io.baremetal.k8s.internal.guard;

import org.jspecify.annotations.NullMarked;
