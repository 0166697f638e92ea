/**
 * Watches all nodes of one Ironic, so that no host has to ask for its own. Open {@link
 * io.baremetal.ironic.provisioner.monitor.FleetMonitor}. Not API.
 */
@NullMarked
package io.baremetal.ironic.provisioner.monitor;

import org.jspecify.annotations.NullMarked;
