/**
 * Renders what metal3 needs in a cluster, from one Provisioning object and the facts of the
 * cluster. Start at {@link io.baremetal.deploy.Metal3Manifests}. Pure: applying the objects is the
 * caller's. Public API.
 *
 * <p>This version renders the Ironic Deployment and the Service in front of it, as OpenShift's
 * cluster-baremetal-operator deploys them.
 */
@NullMarked
package io.baremetal.deploy;

import org.jspecify.annotations.NullMarked;
