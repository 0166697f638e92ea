/**
 * Not API. Ties the parts of a host operator together on a {@link
 * io.baremetal.k8s.internal.cluster.ClusterPort}: informers fill a queue, a loop empties it, a
 * lease opens and shuts the loop. Read {@link io.baremetal.k8s.internal.operator.HostController}.
 */
@NullMarked
package io.baremetal.k8s.internal.operator;

import org.jspecify.annotations.NullMarked;
