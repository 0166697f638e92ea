/**
 * Not API. The one way from this module to a cluster: {@link
 * io.baremetal.k8s.internal.cluster.ClusterPort}, which speaks JSON trees and the exceptions of
 * {@code io.baremetal.k8s.error}. Read it first; the other classes stand behind it, one on top of
 * the other: fabric8's client, the lease guard, the caches.
 */
@NullMarked
package io.baremetal.k8s.internal.cluster;

import org.jspecify.annotations.NullMarked;
