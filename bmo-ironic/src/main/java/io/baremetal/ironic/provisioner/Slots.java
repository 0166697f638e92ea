package io.baremetal.ironic.provisioner;

import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.provisioner.monitor.Fleet;
import io.baremetal.ironic.provisioner.monitor.NodeRow;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Hands out the places on the provisioning network, of which the configuration allows so many. A
 * host that was given one counts at once, and not only when a listing of Ironic shows it busy.
 * Thread-safe.
 */
final class Slots {

  private static final long PROMISE_NANOS = Duration.ofSeconds(30).toNanos();
  private static final List<String> FIELDS =
      List.of("uuid", "name", "provision_state", "boot_interface");

  private final int limit;
  private final LongSupplier nanos;
  private final Map<String, Long> promised = new HashMap<>();

  Slots(int limit, LongSupplier nanos) {
    this.limit = limit;
    this.nanos = nanos;
  }

  /** Whether this host may use the provisioning network. */
  boolean mayUse(HostNode host) {
    if (!new Bmc(host).address().driver().needsProvisioningNetwork()) {
      return true;
    }
    return take(host.config().nodeNaming().nodeName(host.identity()), busy(host));
  }

  private synchronized boolean take(String name, Set<String> busy) {
    long now = nanos.getAsLong();
    promised.values().removeIf(since -> now - since > PROMISE_NANOS);
    if (busy.contains(name) || promised.containsKey(name)) {
      return true;
    }
    Set<String> taken = new HashSet<>(busy);
    taken.addAll(promised.keySet());
    if (taken.size() >= limit) {
      return false;
    }
    promised.put(name, now);
    return true;
  }

  private static Set<String> busy(HostNode host) {
    Set<String> names = new HashSet<>();
    for (NodeRow row : rows(host)) {
      if (row.isBusy() && !row.bootsFromVirtualMedia()) {
        names.add(row.name().orElse(""));
      }
    }
    return names;
  }

  private static Collection<NodeRow> rows(HostNode host) {
    Optional<Fleet> fleet = host.backend().monitor().fleet();
    return fleet.isPresent() ? fleet.get().rows() : list(host).stream().map(NodeRow::of).toList();
  }

  private static List<Node> list(HostNode host) {
    return host.call(
        "list nodes",
        "list the nodes to see whether there is room",
        () ->
            host.backend()
                .client()
                .nodes()
                .list(NodeQuery.builder().fields(FIELDS).build())
                .toList());
  }
}
