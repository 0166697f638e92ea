/**
 * Not API. What keeps watches and the lease going on threads that are not ours. Read {@link
 * io.baremetal.k8s.internal.task.Tasks}.
 */
@NullMarked
package io.baremetal.k8s.internal.task;

import org.jspecify.annotations.NullMarked;
