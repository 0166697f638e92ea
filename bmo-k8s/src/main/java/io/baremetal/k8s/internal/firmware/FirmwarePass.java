package io.baremetal.k8s.internal.firmware;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.internal.side.SideHost;
import io.baremetal.k8s.internal.side.SideTools;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.Reconciled;
import java.time.Duration;
import java.util.Optional;

/**
 * What has to be so before a machine is asked for its firmware: the host is there and within reach,
 * so is its firmware object, and the provisioner is well and knows the host.
 *
 * @param kind kind of the firmware object
 * @param whileMissing what follows while there is no such object
 */
record FirmwarePass(SideTools tools, ResourceKind kind, Reconciled whileMissing) {

  /** When to look again at what will pass. */
  static final Duration SOON = Duration.ofSeconds(30);

  private static final Duration OUT_OF_REACH = Duration.ofMinutes(10);

  /** Asks the machine and keeps the object true to the answer. */
  @FunctionalInterface
  interface Work {
    /** What follows; empty if the machine does not answer now. */
    Optional<Reconciled> on(SideHost host, FirmwareObject object);
  }

  Reconciled run(ResourceKey key, Work work) {
    Optional<SideHost> host = SideHost.find(tools.cluster(), key);
    if (host.isEmpty()) {
      return Reconciled.done();
    }
    if (host.get().isOutOfReach()) {
      return Reconciled.after(OUT_OF_REACH);
    }
    Optional<ObjectNode> tree = tools.cluster().get(kind, key);
    if (tree.isEmpty()) {
      return whileMissing;
    }
    if (tools.provisioner().health().problem().isPresent() || host.get().isUnregistered()) {
      return Reconciled.after(SOON);
    }
    return work.on(host.get(), new FirmwareObject(kind, key, tree.get()))
        .orElseGet(() -> Reconciled.after(SOON));
  }
}
