package io.baremetal.ironic.provisioner;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.provisioner.monitor.FleetMonitor;
import java.util.function.LongSupplier;

/**
 * What all hosts of one Ironic share.
 *
 * @param services the ways to Ironic and its Inspector
 * @param config how hosts are driven
 * @param calls measures calls
 * @param monitor watches all nodes
 * @param memory what is remembered of nodes
 * @param slots hands out the places on the provisioning network
 * @param nanos monotonic time
 */
record Backend(
    Services services,
    IronicProvisionerConfig config,
    IronicCalls calls,
    FleetMonitor monitor,
    NodeMemory memory,
    Slots slots,
    LongSupplier nanos) {

  /** The way to Ironic. */
  IronicClient client() {
    return services.ironic();
  }
}
