/**
 * Not API. Keeps copies of a kind's objects up to date by list and watch, and lets this process's
 * own writes overtake the watch. Read {@link io.baremetal.k8s.internal.informer.ObjectCache} for
 * what is kept, {@link io.baremetal.k8s.internal.informer.Informer} for how it is filled, {@link
 * io.baremetal.k8s.internal.informer.CachedCluster} for who uses it.
 */
@NullMarked
package io.baremetal.k8s.internal.informer;

import org.jspecify.annotations.NullMarked;
