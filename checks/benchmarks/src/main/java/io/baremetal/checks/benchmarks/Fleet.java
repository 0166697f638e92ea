package io.baremetal.checks.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.WatchEvent;
import io.baremetal.testkit.http.PushSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Hosts of one namespace, driven and watched as their owner would. */
final class Fleet implements AutoCloseable {

  private static final String NAMESPACE = "metal3";
  private static final Duration LIMIT = Duration.ofMinutes(20);

  private final FakeCluster cluster;
  private final int size;
  private final Set<String> running = new HashSet<>();
  private final Set<String> free = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final Set<String> troubled = new HashSet<>();
  private final PushSource.Subscription watch;

  Fleet(FakeCluster cluster, int size) {
    this.cluster = cluster;
    this.size = size;
    this.watch = cluster.watch("BareMetalHost", NAMESPACE, this::moved);
  }

  private synchronized void moved(WatchEvent event) {
    JsonNode host = event.object();
    String name = host.path("metadata").path("name").asText();
    JsonNode status = host.path("status");
    String state = status.path("provisioning").path("state").asText();
    mark(gone, name, event.type().equals("DELETED"));
    mark(running, name, state.equals("provisioned") && status.path("poweredOn").asBoolean());
    mark(free, name, state.equals("available"));
    if (!status.path("errorMessage").asText().isEmpty()) {
      troubled.add(name);
    }
    notifyAll();
  }

  private static void mark(Set<String> set, String name, boolean member) {
    if (member) {
      set.add(name);
    } else {
      set.remove(name);
    }
  }

  /** Applies all hosts and waits until their machines run. */
  void provision() throws InterruptedException {
    for (int number = 0; number < size; number++) {
      cluster.apply(host(number));
    }
    await(fleet -> fleet.running.size() == size);
  }

  /** Takes the images away and waits until all hosts are free. */
  void deprovision() throws InterruptedException {
    for (int number = 0; number < size; number++) {
      cluster.patch("BareMetalHost", NAMESPACE, name(number), "{spec: {image: null}}");
    }
    await(fleet -> fleet.free.size() == size);
  }

  /** Deletes all hosts and waits until they are gone. */
  void delete() throws InterruptedException {
    for (int number = 0; number < size; number++) {
      cluster.delete("BareMetalHost", NAMESPACE, name(number));
    }
    await(fleet -> fleet.gone.size() == size);
  }

  synchronized int completed() {
    return gone.size();
  }

  synchronized int errors() {
    return troubled.size();
  }

  private synchronized void await(Predicate<Fleet> condition) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.test(this)) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new IllegalStateException(
            "after %s only %d of %d hosts run, %d are free, %d are gone"
                .formatted(LIMIT, running.size(), size, free.size(), gone.size()));
      }
      wait(left);
    }
  }

  private static String name(int number) {
    return "host-%04d".formatted(number);
  }

  private static String host(int number) {
    return """
    ---
    apiVersion: v1
    kind: Secret
    metadata: {name: %1$s-bmc, namespace: metal3}
    stringData: {username: admin, password: secret-%1$s}
    ---
    apiVersion: metal3.io/v1alpha1
    kind: BareMetalHost
    metadata: {name: %1$s, namespace: metal3}
    spec:
      online: true
      bmc: {address: "ipmi://10.%2$d.%3$d.1", credentialsName: %1$s-bmc}
      image:
        url: http://images.example/os.qcow2
        checksum: http://images.example/os.qcow2.sha256
        checksumType: sha256
    """
        .formatted(name(number), number / 250, number % 250);
  }

  @Override
  public void close() {
    watch.cancel();
  }
}
