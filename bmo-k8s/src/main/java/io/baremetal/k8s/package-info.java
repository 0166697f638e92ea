/**
 * Runs the life of bare-metal hosts against a cluster. Start at {@link
 * io.baremetal.k8s.HostOperator}: give it a Kubernetes client and a provisioner, and it brings
 * every BareMetalHost to what its owner wants. It starts no server and owns no {@code main}. The
 * permissions that it needs are in the jar, ready to be applied: {@code rbac/host-operator.yaml}
 * for the hosts of a whole cluster, {@code rbac/host-operator-namespaced.yaml} for those of one
 * namespace. {@link io.baremetal.k8s.ClusterHostRegistry} shows the hosts to those who tidy up
 * after them. Public API.
 */
@NullMarked
package io.baremetal.k8s;

import org.jspecify.annotations.NullMarked;
