/**
 * Bare-metal nodes: the machines that Ironic manages.
 *
 * <p>Start at {@link io.baremetal.ironic.node.Nodes}; everything below one node hangs on {@link
 * io.baremetal.ironic.node.NodeHandle}. A machine is registered, made manageable and named again:
 *
 * <pre>
 * Node node = ironic.nodes().create(
 *     CreateNode.builder()
 *         .driver("redfish")
 *         .name("rack1-07")
 *         .putDriverInfo("redfish_address", "https://192.0.2.7")
 *         .build());
 * ironic.nodes().on(node.ref()).states().provision(ProvisionRequest.of(ProvisionVerb.MANAGE));
 * for (Node each : ironic.nodes().list(NodeQuery.builder().driver("redfish").build())) {
 *   System.out.println(each.name() + " " + each.provisionState());
 * }
 * </pre>
 *
 * <p>Verbs return when Ironic has accepted them; the node gets there later, which {@code
 * IronicClient.waits()} waits for. Public API.
 *
 * @see <a href="https://docs.openstack.org/api-ref/baremetal/#nodes-nodes">Ironic's reference</a>
 */
@NullMarked
package io.baremetal.ironic.node;

import org.jspecify.annotations.NullMarked;
