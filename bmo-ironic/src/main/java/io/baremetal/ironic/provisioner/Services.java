package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.Microversion;
import java.util.Optional;
import java.util.function.Function;

/**
 * The servers that hosts are driven through.
 *
 * @param ironic the way to Ironic
 * @param inspector the classic Inspector; empty where Ironic inspects by itself
 * @param conductorGroup which conductors take care of a host's node; empty leaves it to Ironic
 */
record Services(
    IronicClient ironic,
    Optional<Inspector> inspector,
    Function<HostAccess, Optional<String>> conductorGroup) {

  /**
   * A classic Inspector.
   *
   * @param client the way to it
   * @param watch waits for its runs
   */
  record Inspector(InspectorClient client, IntrospectionWatch watch) {}

  /** The oldest API of Ironic that will do. */
  Microversion baseline() {
    return inspector.isPresent() ? Features.BASELINE_BESIDE_INSPECTOR : Features.BASELINE;
  }
}
