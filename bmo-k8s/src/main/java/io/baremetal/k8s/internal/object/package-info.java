/**
 * Not API. The objects that belong to a host's life: each change of one of them is a named patch of
 * its own that says what it is for. Start at {@link io.baremetal.k8s.internal.object.HostObjects}.
 */
@NullMarked
package io.baremetal.k8s.internal.object;

import org.jspecify.annotations.NullMarked;
