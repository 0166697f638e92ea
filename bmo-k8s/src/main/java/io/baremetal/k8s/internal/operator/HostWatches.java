package io.baremetal.k8s.internal.operator;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.informer.CachedObject;
import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.internal.informer.Informer;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Follows hosts, their Secrets and what inspection found in them, in all namespaces or in each of
 * some. Of Secrets only those with metal3's label, so that no other ever comes near this process.
 */
final class HostWatches implements AutoCloseable {

  private static final String SECRET_LABEL = "environment.metal3.io=baremetal";

  /** What has a host's name and is read with it. */
  private static final List<ResourceKind> COMPANIONS =
      List.of(
          ResourceKind.HARDWARE_DATA,
          ResourceKind.HOST_FIRMWARE_SETTINGS,
          ResourceKind.HOST_FIRMWARE_COMPONENTS,
          ResourceKind.HOST_UPDATE_POLICY,
          ResourceKind.DATA_IMAGE,
          ResourceKind.BMC_EVENT_SUBSCRIPTION,
          ResourceKind.PREPROVISIONING_IMAGE);

  private final List<Informer> hosts = new ArrayList<>();
  private final List<Informer> needed = new ArrayList<>();
  private final List<Informer> all = new ArrayList<>();

  /** Kinds that a cluster may do without: nobody there has a use for them. */
  private final Set<Informer> optional = new HashSet<>();

  private final Map<ResourceKind, List<Informer>> companions = new HashMap<>();

  /**
   * Watches that do nothing before {@link #start}.
   *
   * @param namespaces empty for all
   * @param audience hears every change, with its kind
   */
  HostWatches(
      ClusterPort port,
      Set<String> namespaces,
      RuntimeContext context,
      Doorbell doorbell,
      BiConsumer<ResourceKind, Change> audience) {
    for (ResourceSelection selection : selections(namespaces)) {
      Informer informer =
          new Informer(
              port,
              ResourceKind.BARE_METAL_HOST,
              selection,
              context,
              change -> {
                tellOfHost(change, doorbell);
                audience.accept(ResourceKind.BARE_METAL_HOST, change);
              });
      hosts.add(informer);
      Consumer<Change> tellOwners =
          change -> {
            HostTriggers.ofSecret(change).forEach(doorbell::wake);
            audience.accept(ResourceKind.SECRET, change);
          };
      needed.add(informer);
      needed.add(
          new Informer(
              port, ResourceKind.SECRET, selection.withLabels(SECRET_LABEL), context, tellOwners));
      for (ResourceKind kind : COMPANIONS) {
        Informer companion =
            new Informer(
                port,
                kind,
                selection,
                context,
                change -> {
                  if (kind.equals(ResourceKind.PREPROVISIONING_IMAGE)) {
                    HostTriggers.ofRamdiskImage(change).forEach(doorbell::wake);
                  }
                  audience.accept(kind, change);
                });
        companions.computeIfAbsent(kind, none -> new ArrayList<>()).add(companion);
        all.add(companion);
        if (!kind.equals(ResourceKind.HARDWARE_DATA)) {
          optional.add(companion);
        }
      }
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
    return all.stream()
        .filter(known -> !(known.isUnserved() && optional.contains(known)))
        .map(Informer::trouble)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  boolean knowHost(ResourceKey key) {
    return hosts.stream().anyMatch(known -> known.holds(key));
  }

  List<ResourceKey> hostKeys() {
    return hosts.stream().flatMap(known -> known.all().stream()).map(CachedObject::key).toList();
  }

  /** The objects of a kind that is read beside hosts, as far as they are known. */
  OwnObjects objectsOf(ResourceKind kind) {
    return new OwnObjects() {
      @Override
      public Optional<JsonNode> find(ResourceKey key) {
        return companions.getOrDefault(kind, List.of()).stream()
            .map(known -> known.get(key))
            .flatMap(Optional::stream)
            .<JsonNode>map(object -> object)
            .findFirst();
      }

      @Override
      public List<ResourceKey> keys() {
        return keysOf(kind);
      }
    };
  }

  /** The known objects of a kind that is read beside hosts. */
  List<ResourceKey> keysOf(ResourceKind kind) {
    return companions.getOrDefault(kind, List.of()).stream()
        .flatMap(known -> known.all().stream())
        .map(CachedObject::key)
        .toList();
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
