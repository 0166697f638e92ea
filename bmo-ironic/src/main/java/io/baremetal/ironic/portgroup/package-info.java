/**
 * Port groups: several ports of a machine that act as one.
 *
 * <p>Start at {@link io.baremetal.ironic.portgroup.PortGroups}.
 *
 * <pre>
 * PortGroup bond = ironic.portGroups().create(
 *     CreatePortGroup.builder().nodeUuid(node.uuid()).name("bond0").mode("802.3ad").build());
 * </pre>
 *
 * <p>Public API.
 *
 * @see <a href="https://docs.openstack.org/api-ref/baremetal/#portgroups-portgroups">Ironic's
 *     reference</a>
 */
@NullMarked
package io.baremetal.ironic.portgroup;

import org.jspecify.annotations.NullMarked;
