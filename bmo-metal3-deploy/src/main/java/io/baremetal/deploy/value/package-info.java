/**
 * Values that the deployment derives from a Provisioning and from what the cluster says: where
 * Ironic is reached, by which addresses and names, and how far its workloads have come. Start at
 * {@link io.baremetal.deploy.value.IronicAccess}. Everything here is a pure function of its
 * arguments; names are not resolved and nothing is asked. Public API.
 */
@NullMarked
package io.baremetal.deploy.value;

import org.jspecify.annotations.NullMarked;
