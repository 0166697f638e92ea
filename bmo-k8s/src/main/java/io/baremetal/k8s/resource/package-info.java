/**
 * The kinds of the metal3 family as Kubernetes resources: their names, and envelopes that put the
 * values of {@code io.baremetal.api} on the wire of any {@code KubernetesClient}. Start at {@link
 * io.baremetal.k8s.resource.ResourceKind}. Public API.
 */
@NullMarked
package io.baremetal.k8s.resource;

import org.jspecify.annotations.NullMarked;
