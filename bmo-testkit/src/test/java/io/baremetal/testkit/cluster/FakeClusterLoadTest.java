package io.baremetal.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many writers and watchers at once. */
final class FakeClusterLoadTest {

  private static final int WRITERS = 4;
  private static final int OBJECTS = 8;
  private static final int ROUNDS = 50;

  private final FakeCluster cluster = FakeCluster.builder().history(100_000).start();
  private final Map<String, Long> lastSeen = new ConcurrentHashMap<>();

  private void see(WatchEvent event) {
    String name = event.object().at("/metadata/name").asText();
    long version = event.object().at("/metadata/resourceVersion").asLong();
    Long before = lastSeen.put(name, version);
    assertThat(before == null || before < version).as("order of %s", name).isTrue();
  }

  /** Adds one to a counter, again and again until nobody else was faster. */
  private void increment(String name) {
    boolean done = false;
    while (!done) {
      JsonNode object = cluster.get("ConfigMap", "default", name).orElseThrow();
      int count = object.at("/data/count").asInt();
      object.withObject("/data").put("count", Integer.toString(count + 1));
      try {
        cluster.update(object);
        done = true;
      } catch (RequestRefusedException conflict) {
        assertThat(conflict.code()).isEqualTo(409);
      }
    }
  }

  @Test
  void losesNoUpdate_whenManyWriteAtOnce() throws InterruptedException, ExecutionException {
    for (int i = 0; i < OBJECTS; i++) {
      cluster.apply(
          "{apiVersion: v1, kind: ConfigMap, metadata: {name: c" + i + "}, data: {count: '0'}}");
    }
    cluster.watch("ConfigMap", "", this::see);
    ExecutorService executor = Executors.newFixedThreadPool(WRITERS);
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(
          executor.submit(
              () -> {
                for (int round = 0; round < ROUNDS * OBJECTS; round++) {
                  increment("c" + round % OBJECTS);
                }
              }));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    executor.shutdown();
    for (JsonNode object : cluster.list("ConfigMap", "default")) {
      assertThat(object.at("/data/count").asInt()).isEqualTo(WRITERS * ROUNDS);
      assertThat(lastSeen)
          .containsEntry(
              object.at("/metadata/name").asText(),
              object.at("/metadata/resourceVersion").asLong());
    }
  }
}
