/**
 * Renders what metal3 needs in a cluster, from one Provisioning object and the facts of the
 * cluster. Start at {@link io.baremetal.deploy.Metal3Manifests}. Pure: applying the objects is the
 * caller's. Public API.
 *
 * <p>On OpenShift that is all that its cluster-baremetal-operator deploys; on any other Kubernetes
 * Ironic and what serves it.
 */
@NullMarked
package io.baremetal.deploy;

import org.jspecify.annotations.NullMarked;
