/**
 * Decides what happens next to a host, and does nothing. Read {@link
 * io.baremetal.k8s.lifecycle.HostLifecycle} first: it is the whole life of a host as one table.
 * Public, to be read and drawn; nobody but the reconciler has to call it.
 *
 * <p>One turn goes like this: {@link io.baremetal.k8s.lifecycle.HostLifecycle#decide} picks a row
 * for a {@link io.baremetal.k8s.lifecycle.HostView}; somebody with access to the world carries out
 * the row's {@link io.baremetal.k8s.lifecycle.HostAction} and comes back with an {@link
 * io.baremetal.k8s.lifecycle.Outcome}; {@link io.baremetal.k8s.lifecycle.Settlement} says what that
 * means for the host's status and when to look again. Everything here is a function of values, the
 * time included.
 */
@ModelStyle
@NullMarked
package io.baremetal.k8s.lifecycle;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;
