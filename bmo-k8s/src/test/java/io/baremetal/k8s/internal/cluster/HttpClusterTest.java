package io.baremetal.k8s.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.error.AlreadyExistsException;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.error.ConflictException;
import io.baremetal.k8s.error.ExpiredException;
import io.baremetal.k8s.error.ObjectNotFoundException;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The port against a whole API server, through fabric8's HTTP side. */
class HttpClusterTest {

  private static final ResourceKind HOST = ResourceKind.BARE_METAL_HOST;
  private static final ResourceKey DEMO = new ResourceKey("metal3", "demo");

  private final FakeCluster server = TestClusters.withHosts();
  private final ClusterPort port =
      new HttpCluster(Fabric8Clients.onOneThread(server), Duration.ofSeconds(10));

  @Test
  void readsWhatIsThere_andNothingElse() {
    server.apply(TestClusters.host("demo"));

    assertThat(port.getLatest(HOST, DEMO).orElseThrow().at("/spec/online").asBoolean()).isTrue();
    assertThat(port.getLatest(HOST, new ResourceKey("metal3", "other"))).isEmpty();
  }

  @Test
  void listsPageByPage_withKinds() {
    for (int i = 0; i < 5; i++) {
      server.apply(TestClusters.host("h" + i));
    }
    server.apply("{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: metal3}}");

    ListPage first = port.list(HOST, ResourceSelection.everything(), PageRequest.first(3));
    ListPage rest =
        port.list(HOST, ResourceSelection.everything(), new PageRequest(3, first.continueToken()));
    assertThat(first.items()).hasSize(3);
    assertThat(rest.items()).hasSize(2);
    assertThat(rest.continueToken()).isEmpty();
    assertThat(
            port.list(
                    ResourceKind.SECRET,
                    ResourceSelection.inNamespace("metal3"),
                    PageRequest.first(9))
                .items())
        .singleElement()
        .satisfies(secret -> assertThat(secret.path("kind").asText()).isEqualTo("Secret"));
  }

  @Test
  void selectsByLabel_whenListing() {
    server.apply(TestClusters.host("plain"));
    server.apply(TestClusters.host("marked"));
    server.patch("BareMetalHost", "metal3", "marked", "{metadata: {labels: {a: b}}}");

    assertThat(
            port.list(HOST, ResourceSelection.everything().withLabels("a=b"), PageRequest.first(9))
                .items())
        .singleElement()
        .satisfies(host -> assertThat(host.at("/metadata/name").asText()).isEqualTo("marked"));
  }

  @Test
  void patchesOnlyIfUnchanged_whenVersionIsGiven() {
    server.apply(TestClusters.host("demo"));
    ObjectNode read = port.getLatest(HOST, DEMO).orElseThrow();
    server.patch("BareMetalHost", "metal3", "demo", "{spec: {online: false}}");

    assertThatThrownBy(() -> port.patch(HOST, DEMO, finalizers(read)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("patch BareMetalHost.metal3.io metal3/demo");
    ObjectNode stored =
        port.patch(HOST, DEMO, finalizers(port.getLatest(HOST, DEMO).orElseThrow()));
    assertThat(stored.at("/metadata/finalizers/0").asText()).isEqualTo("baremetalhost.metal3.io");
  }

  @Test
  void writesStatusAlone_throughSubresource() {
    server.apply(TestClusters.host("demo"));
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("spec").put("online", false);
    patch
        .putObject("status")
        .put("errorCount", 0)
        .put("errorMessage", "")
        .put("operationalStatus", "OK")
        .put("poweredOn", true)
        .putObject("provisioning")
        .put("ID", "")
        .put("state", "registering");

    ObjectNode stored = port.patchStatus(HOST, DEMO, patch);
    assertThat(stored.at("/status/poweredOn").asBoolean()).isTrue();
    assertThat(stored.at("/spec/online").asBoolean()).isTrue();
  }

  @Test
  void tellsRefusalsApart() {
    server.apply(TestClusters.host("demo"));
    ObjectNode copy = (ObjectNode) server.get("BareMetalHost", "metal3", "demo").orElseThrow();
    copy.withObject("/metadata").remove("resourceVersion");
    ObjectNode nonsense = JsonNodeFactory.instance.objectNode();
    nonsense.putObject("spec").put("online", "maybe");

    assertThatThrownBy(() -> port.create(HOST, copy)).isInstanceOf(AlreadyExistsException.class);
    assertThatThrownBy(() -> port.patch(HOST, new ResourceKey("metal3", "none"), copy))
        .isInstanceOf(ObjectNotFoundException.class);
    assertThatThrownBy(() -> port.patch(HOST, DEMO, nonsense))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("422")
        .hasMessageContaining("spec.online");
  }

  @Test
  void deletesJustTheObjectThatIsMeant() {
    server.apply(TestClusters.host("demo"));
    String uid = port.getLatest(HOST, DEMO).orElseThrow().at("/metadata/uid").asText();

    port.delete(HOST, DEMO, "another-uid");
    assertThat(server.get("BareMetalHost", "metal3", "demo")).isPresent();
    port.delete(HOST, DEMO, uid);
    port.delete(HOST, DEMO, uid);
    assertThat(server.get("BareMetalHost", "metal3", "demo")).isEmpty();
  }

  @Test
  void watchesFromListOn_untilClosed() {
    server.apply(TestClusters.host("before"));
    String version =
        port.list(HOST, ResourceSelection.everything(), PageRequest.first(9)).resourceVersion();
    Heard heard = new Heard();
    ClusterSubscription watch =
        port.subscribe(HOST, ResourceSelection.everything(), version, heard);

    server.apply(TestClusters.host("demo"));
    server.patch("BareMetalHost", "metal3", "demo", "{spec: {description: 'Zürich'}}");
    server.delete("BareMetalHost", "metal3", "demo");
    assertThat(heard.events).containsExactly("ADDED demo", "MODIFIED demo", "DELETED demo");
    watch.close();
    assertThat(server.openWatches()).isZero();
    server.apply(TestClusters.host("later"));
    assertThat(heard.events).hasSize(3);
    assertThat(heard.ends).isEmpty();
  }

  @Test
  void tellsThatPlaceIsForgotten_whenWatchResumesTooLate() {
    String version =
        port.list(HOST, ResourceSelection.everything(), PageRequest.first(9)).resourceVersion();
    server.apply(TestClusters.host("demo"));
    server.compact();
    Heard heard = new Heard();
    port.subscribe(HOST, ResourceSelection.everything(), version, heard);

    assertThat(heard.ends)
        .singleElement()
        .satisfies(end -> assertThat(end).get().isInstanceOf(ExpiredException.class));
  }

  @Test
  void tellsEnd_whenServerBreaksWatch() {
    Heard heard = new Heard();
    port.subscribe(
        HOST,
        ResourceSelection.everything(),
        port.list(HOST, ResourceSelection.everything(), PageRequest.first(9)).resourceVersion(),
        heard);
    server.breakWatches();

    assertThat(heard.ends).hasSize(1);
  }

  @Test
  void knowsWhatIsServed() {
    assertThat(port.serves(HOST)).isTrue();
    assertThat(port.serves(ResourceKind.SECRET)).isTrue();
    assertThat(port.serves(ResourceKind.PROVISIONING)).isFalse();
    assertThat(port.serves(new ResourceKind("no.such", "v1", "X", "xs", HOST.scope()))).isFalse();
  }

  private static ObjectNode finalizers(ObjectNode read) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    ObjectNode metadata = patch.putObject("metadata");
    metadata.put("resourceVersion", read.at("/metadata/resourceVersion").asText());
    metadata.putArray("finalizers").add("baremetalhost.metal3.io");
    return patch;
  }

  private static final class Heard implements WatchListener {
    private final List<String> events = new ArrayList<>();
    private final List<Optional<ClusterException>> ends = new ArrayList<>();

    @Override
    public void changed(WatchEvent event) {
      events.add(event.type() + " " + event.object().at("/metadata/name").asText());
    }

    @Override
    public void ended(Optional<ClusterException> reason) {
      ends.add(reason);
    }
  }
}
