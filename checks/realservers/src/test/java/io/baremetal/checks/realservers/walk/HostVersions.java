package io.baremetal.checks.realservers.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Every version of every host of a namespace, as a watch tells of them. */
final class HostVersions implements Watcher<GenericKubernetesResource>, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> NOISE =
      Set.of("/metadata/resourceVersion", "/metadata/managedFields", "/status/lastUpdated");

  private final Map<String, JsonNode> hosts = new TreeMap<>();
  private final List<String> changes = new ArrayList<>();
  private final Set<String> errors = new TreeSet<>();
  private final Watch watch;
  private String trouble = "";

  HostVersions(KubernetesClient client, String namespace) {
    watch =
        client
            .genericKubernetesResources("metal3.io/v1alpha1", "BareMetalHost")
            .inNamespace(namespace)
            .watch(this);
  }

  @Override
  public synchronized void eventReceived(Action action, GenericKubernetesResource host) {
    String name = host.getMetadata().getName();
    JsonNode now = JSON.valueToTree(host);
    JsonNode before = hosts.getOrDefault(name, JSON.createObjectNode());
    if (action == Action.DELETED) {
      hosts.remove(name);
      changes.add("deleted");
    } else {
      hosts.put(name, now);
      if (!error(now).isEmpty()) {
        errors.add(name + ": " + error(now));
      }
      Set<String> fields = new TreeSet<>();
      differences("", before, now, fields);
      changes.add(before.isEmpty() ? "created" : describe(now, fields));
    }
    notifyAll();
  }

  private static String describe(JsonNode host, Set<String> fields) {
    return "in \"%s\": %s".formatted(state(host), String.join(" ", fields));
  }

  private static void differences(String path, JsonNode a, JsonNode b, Set<String> into) {
    if (NOISE.contains(path) || a.equals(b)) {
      return;
    }
    boolean deep = a.isObject() && b.isObject() && path.chars().filter(c -> c == '/').count() < 3;
    if (!deep) {
      into.add(path.substring(1));
      return;
    }
    Set<String> names = new TreeSet<>();
    a.fieldNames().forEachRemaining(names::add);
    b.fieldNames().forEachRemaining(names::add);
    names.forEach(name -> differences(path + "/" + name, a.path(name), b.path(name), into));
  }

  static String state(JsonNode host) {
    return host.at("/status/provisioning/state").asText();
  }

  static String error(JsonNode host) {
    return host.at("/status/errorMessage").asText();
  }

  /**
   * Waits until so many hosts are as wanted.
   *
   * @throws AssertionError with where all hosts are, when the time is over
   */
  synchronized void await(int count, Predicate<JsonNode> wanted, String what, Duration limit)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (hosts.values().stream().filter(wanted).count() < count) {
      wait(left(deadline, what));
    }
  }

  /** Waits until no host is left. */
  synchronized void awaitNone(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!hosts.isEmpty()) {
      wait(left(deadline, "no host"));
    }
  }

  private long left(long deadline, String what) {
    long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (left <= 0 || !trouble.isEmpty()) {
      throw new AssertionError("waiting for " + what + " in vain: " + summary() + trouble);
    }
    return left;
  }

  private List<String> summary() {
    return hosts.entrySet().stream()
        .map(host -> host.getKey() + " " + state(host.getValue()) + " " + error(host.getValue()))
        .toList();
  }

  /** Errors that hosts had on the way. */
  synchronized Set<String> errors() {
    return Set.copyOf(errors);
  }

  /** What each change of a host was about, oldest first. */
  synchronized List<String> changes() {
    return List.copyOf(changes);
  }

  @Override
  public synchronized void onClose(WatcherException cause) {
    trouble = " the watch ended: " + cause;
    notifyAll();
  }

  @Override
  public void close() {
    watch.close();
  }
}
