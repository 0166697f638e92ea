package io.baremetal.examples.quickstart;

import io.baremetal.api.crd.Crds;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.FakeClusterBuilder;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.Machine;
import io.baremetal.testkit.ironic.world.PciDevice;
import io.baremetal.testkit.ironic.world.StepDurations;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A Kubernetes API server and an Ironic in this JVM, on loopback, gone when it is closed. */
final class EmbeddedServers implements AutoCloseable {

  /** A middling server takes minutes for a deployment; the demo is to end in seconds. */
  private static final int FASTER = 400;

  private static final String DEMO_BMC = "172.31.1.17";

  private static final StepDurations SHORT = (step, inFlight) -> step.typical().dividedBy(FASTER);

  private final FakeCluster cluster;
  private final FakeIronic fakeIronic;
  private final String ironicUrl;
  private final KubernetesClient kubernetes;

  private EmbeddedServers(FakeCluster cluster, FakeIronic fakeIronic) {
    this.cluster = cluster;
    this.fakeIronic = fakeIronic;
    this.ironicUrl = fakeIronic.listen().toString();
    this.kubernetes = Fabric8Clients.overSockets(cluster);
  }

  /** Starts both, with our CRDs and the namespaces of the manifest. */
  static EmbeddedServers start(Manifest manifest) {
    FakeClusterBuilder cluster = FakeCluster.builder();
    Crds.all().forEach(crd -> cluster.crd(crd.yaml()));
    namespaces(manifest)
        .forEach(
            name ->
                cluster.with("{apiVersion: v1, kind: Namespace, metadata: {name: " + name + "}}"));
    FakeIronic ironic = FakeIronic.builder().acceptingMd5().steps(SHORT).build();
    furnish(ironic.machines().at(DEMO_BMC));
    return new EmbeddedServers(cluster.start(), ironic);
  }

  /** The cards that the wiki page expects a host to tell of. */
  private static void furnish(Machine machine) {
    machine.hardware(
        machine.hardware().toBuilder()
            .pciDevices(
                List.of(PciDevice.quickAssist("0000:6b:00.0"), PciDevice.fpga("0000:af:00.0")))
            .build());
  }

  static Set<String> namespaces(Manifest manifest) {
    Set<String> names = new TreeSet<>();
    manifest.documents().forEach(document -> names.add(document.namespace()));
    return names;
  }

  KubernetesClient kubernetes() {
    return kubernetes;
  }

  String ironicUrl() {
    return ironicUrl;
  }

  String describe() {
    return "Kubernetes API at %s, Ironic at %s".formatted(cluster.url(), ironicUrl);
  }

  @Override
  public void close() {
    kubernetes.close();
    fakeIronic.close();
    cluster.close();
  }
}
