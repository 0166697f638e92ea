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
import java.util.stream.Collectors;

/**
 * Hands out the places on the provisioning network, of which the configuration allows so many. A
 * host that was given one counts at once, and not only when a listing of Ironic shows it busy.
 * Thread-safe.
 */
final class Slots {

  /** A host that was given a place and has not started by then must ask again. */
  private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

  private static final List<String> FIELDS =
      List.of("uuid", "name", "provision_state", "boot_interface");

  private final int limit;
  private final LongSupplier nanos;
  private final Map<String, Promise> promised = new HashMap<>();

  private enum Stage {
    /** The host may start. */
    GIVEN,
    /** It has started; any later listing tells more. */
    STARTED
  }

  private record Promise(Stage stage, long atNanos) {}

  private record Listing(Set<String> busy, long startedNanos) {}

  Slots(int limit, LongSupplier nanos) {
    this.limit = limit;
    this.nanos = nanos;
  }

  /** Whether this host may use the provisioning network. */
  boolean mayUse(HostNode host) {
    if (!new Bmc(host).address().driver().needsProvisioningNetwork()) {
      return true;
    }
    return take(host.config().nodeNaming().nodeName(host.identity()), listing(host));
  }

  /** A node has started something. */
  synchronized void started(String name) {
    promised.computeIfPresent(
        name, (key, promise) -> new Promise(Stage.STARTED, nanos.getAsLong()));
  }

  private synchronized boolean take(String name, Listing listing) {
    long now = nanos.getAsLong();
    promised.values().removeIf(promise -> isOver(promise, listing, now));
    if (listing.busy().contains(name) || promised.containsKey(name)) {
      return true;
    }
    Set<String> taken = new HashSet<>(listing.busy());
    taken.addAll(promised.keySet());
    if (taken.size() >= limit) {
      return false;
    }
    promised.put(name, new Promise(Stage.GIVEN, now));
    return true;
  }

  private static boolean isOver(Promise promise, Listing listing, long now) {
    return promise.stage() == Stage.STARTED
        ? listing.startedNanos() - promise.atNanos() > 0
        : now - promise.atNanos() > PATIENCE_NANOS;
  }

  private Listing listing(HostNode host) {
    Optional<Fleet> fleet = host.backend().monitor().fleet();
    if (fleet.isPresent()) {
      return new Listing(busy(fleet.get().rows()), fleet.get().startedNanos());
    }
    long started = nanos.getAsLong();
    return new Listing(busy(list(host).stream().map(NodeRow::of).toList()), started);
  }

  private static Set<String> busy(Collection<NodeRow> rows) {
    return rows.stream()
        .filter(row -> row.isBusy() && !row.bootsFromVirtualMedia())
        .map(row -> row.name().orElse(""))
        .collect(Collectors.toSet());
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
