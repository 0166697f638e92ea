/**
 * Not API. One class for each thing that can be done to a host. An action calls the provisioner
 * once or twice, or changes one object, and says how that ended; it knows no states, writes no
 * status and publishes nothing. To add one: a constant in {@link
 * io.baremetal.k8s.lifecycle.HostAction}, a class here, a line in {@link
 * io.baremetal.k8s.internal.action.ActionCatalog}, a row in {@link
 * io.baremetal.k8s.lifecycle.HostLifecycle}.
 */
@NullMarked
package io.baremetal.k8s.internal.action;

import org.jspecify.annotations.NullMarked;
