/**
 * Not API. Leads by a {@code coordination.k8s.io} Lease, measured on the monotonic clock alone.
 * Read {@link io.baremetal.k8s.internal.lease.Elector}.
 */
@NullMarked
package io.baremetal.k8s.internal.lease;

import org.jspecify.annotations.NullMarked;
