package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.crd.Crd;
import io.baremetal.api.crd.Crds;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.cluster.HttpCluster;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.FakeClusterBuilder;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.time.TestClock;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;

/** The API server of one case: holds its objects, changes them by its steps, and is watched. */
final class CaseCluster implements AutoCloseable {

  private static final List<String> KINDS =
      List.of(
          "BareMetalHost",
          "Secret",
          "HardwareData",
          "HostFirmwareSettings",
          "HostFirmwareComponents",
          "HostUpdatePolicy",
          "FirmwareSchema",
          "BMCEventSubscription",
          "PreprovisioningImage",
          "DataImage");

  private final FakeCluster cluster;
  private final KubernetesClient client;
  private final ChangeRecorder changes;

  private CaseCluster(FakeCluster cluster, ChangeRecorder changes) {
    this.cluster = cluster;
    this.client = Fabric8Clients.onOneThread(cluster);
    this.changes = changes;
  }

  static CaseCluster with(JsonNode objects, TestClock time) {
    FakeClusterBuilder builder =
        FakeCluster.builder().clock(time.clock()).implicitNamespaces().journal(0);
    KINDS.forEach(
        kind -> Crds.ofKind(kind).map(Crd::yaml).map(CaseCluster::open).ifPresent(builder::crd));
    FakeCluster cluster = builder.start();
    Loader loader = new Loader(cluster);
    loader.load(objects);
    ChangeRecorder changes = new ChangeRecorder(new Shown(cluster, loader.uids(), time.now()));
    KINDS.forEach(kind -> cluster.watch(kind, "", changes::seen));
    cluster.watch("Event", "", changes::published);
    changes.forget();
    return new CaseCluster(cluster, changes);
  }

  /** The recorder's API server has no schemas, and so takes image formats that nobody knows. */
  private static String open(String crd) {
    return crd.replaceAll("\\n *enum:\\n *- iso\\n *- initrd\\n", "\n");
  }

  /** What the reconciler sees of the cluster. */
  ClusterPort port() {
    return new HttpCluster(client, Duration.ofSeconds(30));
  }

  /** Does what a step says that users do; what is to be changed and is not there is left alone. */
  void apply(JsonNode step, String namespace) {
    for (JsonNode patch : step.path("patch")) {
      patch(
          patch.path("kind").asText(), namespace, patch.path("name").asText(), patch.path("merge"));
    }
    new Loader(cluster).load(step.path("create"));
    for (JsonNode gone : step.path("delete")) {
      String kind = gone.path("kind").asText();
      String name = gone.path("name").asText();
      if (cluster.get(kind, namespace, name).isPresent()) {
        cluster.delete(kind, namespace, name);
      }
    }
    changes.forget();
  }

  private void patch(String kind, String namespace, String name, JsonNode merge) {
    if (cluster.get(kind, namespace, name).isEmpty()) {
      return;
    }
    ObjectNode main = merge.deepCopy();
    JsonNode status = main.remove("status");
    if (!main.isEmpty()) {
      cluster.patch(kind, namespace, name, main.toString());
    }
    if (status != null) {
      Loader.judge(
          status,
          cluster.get(kind, namespace, name).orElseThrow().at("/metadata/generation").asLong());
      cluster.patchStatus(kind, namespace, name, status.toString());
    }
  }

  /** What has changed since this was last asked, one entry a write. */
  ArrayNode takeChanges() {
    return changes.takeChanges();
  }

  /** The events that were published since this was last asked. */
  ArrayNode takeEvents() {
    return changes.takeEvents();
  }

  @Override
  public void close() {
    client.close();
    cluster.close();
  }

  /** An object with its kind and the marks by which the recorder names it. */
  static ObjectNode entry(String change, JsonNode object) {
    return Vectors.JSON
        .createObjectNode()
        .put("change", change)
        .put("kind", object.path("kind").asText())
        .put("name", object.at("/metadata/name").asText());
  }
}
