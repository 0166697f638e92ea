/**
 * Chassis: groups of machines that share a housing, as a note only.
 *
 * <p>Start at {@link io.baremetal.ironic.chassis.ChassisCollection}. The nodes in a chassis are
 * listed with {@code NodeQuery.builder().chassisUuid(…)}. Public API.
 *
 * @see <a href="https://docs.openstack.org/api-ref/baremetal/#chassis-chassis">Ironic's
 *     reference</a>
 */
@NullMarked
package io.baremetal.ironic.chassis;

import org.jspecify.annotations.NullMarked;
