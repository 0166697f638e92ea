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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Follows hosts by watching the cluster, as any user could, and shows each move. */
final class HostWalk implements ResourceEventHandler<GenericKubernetesResource>, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WalkDisplay display;
  private final LongSupplier nanos;
  private final long start;
  private final Map<String, HostPoint> hosts = new TreeMap<>();
  private final List<SharedIndexInformer<GenericKubernetesResource>> informers = new ArrayList<>();

  private HostWalk(WalkDisplay display, LongSupplier nanos) {
    this.display = display;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Starts to follow all hosts of the namespaces. */
  static HostWalk follow(
      KubernetesClient client,
      Collection<String> namespaces,
      WalkDisplay display,
      LongSupplier nanos) {
    HostWalk walk = new HostWalk(display, nanos);
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
      wait(left);
    }
    return true;
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

  /** Hosts of several namespaces may have one name. */
  private String nameOf(GenericKubernetesResource host) {
    String name = host.getMetadata().getName();
    return informers.size() > 1 ? host.getMetadata().getNamespace() + "/" + name : name;
  }

  private synchronized void moved(HostPoint point) {
    HostPoint before = hosts.put(point.name(), point);
    if (before == null || !before.describe().equals(point.describe())) {
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
