/**
 * Drivers: what kinds of hardware this Ironic has been set up to manage.
 *
 * <p>Start at {@link io.baremetal.ironic.driver.Drivers}.
 *
 * <pre>
 * boolean redfish = ironic.drivers().list().stream().anyMatch(d -&gt; d.name().equals("redfish"));
 * </pre>
 *
 * <p>Not covered: driver properties, vendor calls. Public API.
 */
@NullMarked
package io.baremetal.ironic.driver;

import org.jspecify.annotations.NullMarked;
