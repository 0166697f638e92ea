package io.baremetal.k8s.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.error.OutcomeUnknownException;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only a real connection shows: streams that stay open, servers that go away. */
class HttpClusterOverSocketsTest {

  private static final ResourceKind HOST = ResourceKind.BARE_METAL_HOST;

  private final FakeCluster server = TestClusters.withHosts();
  private final KubernetesClient client = Fabric8Clients.overSockets(server);
  private final ClusterPort port = new HttpCluster(client, Duration.ofSeconds(5));
  private final Heard heard = new Heard();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void hearsChanges_asTheyHappen() throws InterruptedException {
    ClusterSubscription watch = subscribe();
    server.apply(TestClusters.host("a"));
    assertThat(heard.next()).isEqualTo("ADDED a");
    server.patch("BareMetalHost", "metal3", "a", "{spec: {description: 'Zürich €'}}");
    assertThat(heard.next()).isEqualTo("MODIFIED a");

    watch.close();
    server.apply(TestClusters.host("b"));
    assertThat(heard.events).isEmpty();
  }

  @Test
  void hearsEnd_whenServerBreaksStream() throws InterruptedException {
    subscribe();
    server.apply(TestClusters.host("a"));
    assertThat(heard.next()).isEqualTo("ADDED a");
    server.breakWatches();

    assertThat(heard.next()).startsWith("end");
  }

  @Test
  void doesNotKnowOutcome_whenServerIsGone() {
    server.close();

    assertThatThrownBy(() -> port.getLatest(HOST, new ResourceKey("metal3", "a")))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("read BareMetalHost.metal3.io metal3/a");
  }

  private ClusterSubscription subscribe() {
    String version =
        port.list(HOST, ResourceSelection.everything(), PageRequest.first(10)).resourceVersion();
    return port.subscribe(HOST, ResourceSelection.everything(), version, heard);
  }

  private static final class Heard implements WatchListener {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    String next() throws InterruptedException {
      String event = events.poll(10, TimeUnit.SECONDS);
      return event == null ? "nothing" : event;
    }

    @Override
    public void changed(WatchEvent event) {
      events.add(event.type() + " " + event.object().at("/metadata/name").asText());
    }

    @Override
    public void ended(Optional<ClusterException> reason) {
      events.add("end " + reason.map(ClusterException::getMessage).orElse("ordinary"));
    }
  }
}
