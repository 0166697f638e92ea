/**
 * Network ports: the MAC addresses by which Ironic knows a machine on the wire.
 *
 * <p>Start at {@link io.baremetal.ironic.port.Ports}.
 *
 * <pre>
 * for (Port port : ironic.ports().list(PortQuery.ofNode(node.ref()))) {
 *   System.out.println(port.address());
 * }
 * </pre>
 *
 * <p>Public API.
 *
 * @see <a href="https://docs.openstack.org/api-ref/baremetal/#ports-ports">Ironic's reference</a>
 */
@NullMarked
package io.baremetal.ironic.port;

import org.jspecify.annotations.NullMarked;
