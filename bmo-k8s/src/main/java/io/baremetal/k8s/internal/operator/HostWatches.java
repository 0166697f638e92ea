package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.informer.CachedObject;
import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.internal.informer.Informer;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Follows hosts, their Secrets and what inspection found in them, in all namespaces or in each of
 * some. Of Secrets only those with metal3's label, so that no other ever comes near this process.
 */
final class HostWatches implements AutoCloseable {

  private static final String SECRET_LABEL = "environment.metal3.io=baremetal";

  private final List<Informer> hosts = new ArrayList<>();
  private final List<Informer> needed = new ArrayList<>();
  private final List<Informer> all = new ArrayList<>();

  /**
   * Watches that do nothing before {@link #start}.
   *
   * @param namespaces empty for all
   */
  HostWatches(ClusterPort port, Set<String> namespaces, RuntimeContext context, Doorbell doorbell) {
    for (ResourceSelection selection : selections(namespaces)) {
      Informer informer =
          new Informer(
              port,
              ResourceKind.BARE_METAL_HOST,
              selection,
              context,
              change -> tellOfHost(change, doorbell));
      hosts.add(informer);
      Consumer<Change> tellOwners = change -> HostTriggers.owners(change).forEach(doorbell::wake);
      needed.add(informer);
      needed.add(
          new Informer(
              port, ResourceKind.SECRET, selection.withLabels(SECRET_LABEL), context, tellOwners));
      all.add(new Informer(port, ResourceKind.HARDWARE_DATA, selection, context, change -> {}));
    }
    all.addAll(needed);
  }

  List<Informer> informers() {
    return List.copyOf(all);
  }

  void start() {
    all.forEach(Informer::start);
  }

  @Override
  public void close() {
    all.forEach(Informer::close);
  }

  /** Done once everything has been listed whose changes call for passes; the rest can be read. */
  CompletableFuture<Void> synced() {
    return CompletableFuture.allOf(
        needed.stream().map(Informer::synced).toArray(CompletableFuture<?>[]::new));
  }

  List<String> troubles() {
    return all.stream().map(Informer::trouble).flatMap(Optional::stream).distinct().toList();
  }

  boolean knowHost(ResourceKey key) {
    return hosts.stream().anyMatch(known -> known.holds(key));
  }

  List<ResourceKey> hostKeys() {
    return hosts.stream().flatMap(known -> known.all().stream()).map(CachedObject::key).toList();
  }

  private static void tellOfHost(Change change, Doorbell doorbell) {
    if (change.after().isEmpty()) {
      doorbell.forget(change.key());
    } else if (HostTriggers.callsForPass(change)) {
      doorbell.wake(change.key());
    }
  }

  private static List<ResourceSelection> selections(Set<String> namespaces) {
    return namespaces.isEmpty()
        ? List.of(ResourceSelection.everything())
        : namespaces.stream().sorted().map(ResourceSelection::inNamespace).toList();
  }
}
