/**
 * Not API. One pass over one host: observe, decide, act, settle, write, requeue. Read {@link
 * io.baremetal.k8s.internal.host.HostReconciler} first, then {@link
 * io.baremetal.k8s.internal.host.HostPass}.
 */
@NullMarked
package io.baremetal.k8s.internal.host;

import org.jspecify.annotations.NullMarked;
