package io.baremetal.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.http.PushSink;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cluster whose time is the test's. */
final class FakeClusterTimeTest {

  private final TestClock clock = TestClock.create();
  private final FakeCluster cluster =
      FakeCluster.builder().clock(clock.clock()).scheduler(clock.scheduler()).start();
  private final List<String> seen = new ArrayList<>();

  @AfterEach
  void close() {
    cluster.close();
  }

  private void watch(String options) {
    FakeReply reply =
        cluster.handle(FakeRequest.of("GET", "/api/v1/configmaps?watch=true" + options));
    ((FakeReply.Streaming) reply).source().open(new Collector(seen));
  }

  private record Collector(List<String> seen) implements PushSink {

    @Override
    public void next(String message) {
      seen.add(message.substring(9, message.indexOf('"', 9)));
    }

    @Override
    public void end() {
      seen.add("end");
    }

    @Override
    public void fail() {
      seen.add("failed");
    }
  }

  @Test
  void stampsObjects_withTheTestsTime() {
    cluster.apply("{apiVersion: v1, kind: ConfigMap, metadata: {name: one}}");
    assertThat(
            cluster
                .get("ConfigMap", "default", "one")
                .orElseThrow()
                .at("/metadata/creationTimestamp")
                .asText())
        .isEqualTo(clock.now().toString());
  }

  @Test
  void endsTheWatch_whenTheTestsTimeIsUp() {
    watch("&timeoutSeconds=60&allowWatchBookmarks=true");
    clock.advance(Duration.ofSeconds(59));
    assertThat(seen).isEmpty();
    clock.advance(Duration.ofSeconds(2));
    assertThat(seen).containsExactly("BOOKMARK", "end");
    assertThat(cluster.openWatches()).isZero();
  }

  @Test
  void sendsBookmarks_whenTold() {
    watch("&allowWatchBookmarks=true");
    watch("");
    cluster.sendBookmarks();
    assertThat(seen).containsExactly("BOOKMARK");
  }

  @Test
  void breaksWatches_whenClosed() {
    watch("");
    cluster.close();
    assertThat(seen).containsExactly("failed");
  }

  @Test
  void givesTheSameIds_whenRunAgain() {
    String manifest = "{apiVersion: v1, kind: ConfigMap, metadata: {generateName: one-}}";
    try (FakeCluster again = FakeCluster.builder().clock(clock.clock()).start()) {
      assertThat(again.apply(manifest)).isEqualTo(cluster.apply(manifest));
    }
    try (FakeCluster other = FakeCluster.builder().clock(clock.clock()).seed(7).start()) {
      assertThat(other.apply(manifest)).isNotEqualTo(cluster.apply(manifest));
    }
  }
}
