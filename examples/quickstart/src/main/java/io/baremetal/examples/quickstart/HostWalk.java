package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Follows hosts by watching the cluster, as any user could, and shows each move. */
final class HostWalk implements ResourceEventHandler<GenericKubernetesResource>, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LOOK_AROUND = Duration.ofSeconds(1);

  /** A host that has not moved for this long deserves an explanation. */
  private static final Duration LONG = Duration.ofSeconds(20);

  private final WalkDisplay display;
  private final LongSupplier nanos;
  private final Function<String, Optional<String>> reasons;

  /** Hosts of several namespaces may have one name. */
  private final boolean namesHoldNamespaces;

  private final long start;
  private final Map<String, HostPoint> hosts = new TreeMap<>();
  private final Map<String, Long> lastTold = new HashMap<>();
  private final List<SharedIndexInformer<GenericKubernetesResource>> informers = new ArrayList<>();

  private HostWalk(
      WalkDisplay display,
      LongSupplier nanos,
      Function<String, Optional<String>> reasons,
      int namespaces) {
    this.namesHoldNamespaces = namespaces > 1;
    this.display = display;
    this.nanos = nanos;
    this.reasons = reasons;
    this.start = nanos.getAsLong();
  }

  /**
   * Starts to follow all hosts of the namespaces.
   *
   * @param reasons why the host of this name does not move, in one sentence
   */
  static HostWalk follow(
      KubernetesClient client,
      Collection<String> namespaces,
      WalkDisplay display,
      LongSupplier nanos,
      Function<String, Optional<String>> reasons) {
    HostWalk walk = new HostWalk(display, nanos, reasons, namespaces.size());
    for (String namespace : namespaces) {
      walk.informers.add(
          client
              .genericKubernetesResources("metal3.io/v1alpha1", "BareMetalHost")
              .inNamespace(namespace)
              .inform(walk));
    }
    return walk;
  }

  /** Waits until the condition holds for {@code count} hosts; false when the time is over. */
  synchronized boolean await(int count, Predicate<HostPoint> condition, Duration limit)
      throws InterruptedException {
    long deadline = nanos.getAsLong() + limit.toNanos();
    while (hosts.values().stream().filter(condition).count() < count) {
      long left = Duration.ofNanos(deadline - nanos.getAsLong()).toMillis();
      if (left <= 0) {
        return false;
      }
      wait(Math.min(left, LOOK_AROUND.toMillis()));
      hosts.values().stream().filter(condition.negate()).forEach(this::tellWhyItWaits);
    }
    return true;
  }

  /** Once a host has stood for a while, and again after as long. */
  private void tellWhyItWaits(HostPoint host) {
    long now = nanos.getAsLong();
    if (now - lastTold.getOrDefault(host.name(), now) < LONG.toNanos()) {
      return;
    }
    lastTold.put(host.name(), now);
    reasons
        .apply(host.name())
        .ifPresent(why -> display.waits(host, why, Duration.ofNanos(now - start)));
  }

  synchronized List<HostPoint> points() {
    return List.copyOf(hosts.values());
  }

  @Override
  public void onAdd(GenericKubernetesResource host) {
    JsonNode status = JSON.valueToTree(host.getAdditionalProperties().get("status"));
    moved(HostPoint.of(nameOf(host), status == null ? JSON.nullNode() : status));
  }

  @Override
  public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource now) {
    onAdd(now);
  }

  @Override
  public synchronized void onDelete(GenericKubernetesResource host, boolean unknown) {
    moved(HostPoint.gone(nameOf(host)));
  }

  private String nameOf(GenericKubernetesResource host) {
    String name = host.getMetadata().getName();
    return namesHoldNamespaces ? host.getMetadata().getNamespace() + "/" + name : name;
  }

  private synchronized void moved(HostPoint point) {
    HostPoint before = hosts.put(point.name(), point);
    if (before == null || !before.describe().equals(point.describe())) {
      lastTold.put(point.name(), nanos.getAsLong());
      display.moved(point, Duration.ofNanos(nanos.getAsLong() - start));
    }
    notifyAll();
  }

  @Override
  public void close() {
    informers.forEach(SharedIndexInformer::close);
    display.finish();
  }
}
