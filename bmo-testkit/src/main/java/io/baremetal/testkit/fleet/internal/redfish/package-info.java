/**
 * The BMCs of a fleet: one Redfish service (DMTF DSP0266) with a system, a manager and a chassis
 * for each machine. Open {@link io.baremetal.testkit.fleet.internal.redfish.RedfishService}.
 *
 * <p>Not API. Pure handlers over {@code internal.machine}; as much of Redfish as Ironic uses.
 */
@NullMarked
package io.baremetal.testkit.fleet.internal.redfish;

import org.jspecify.annotations.NullMarked;
