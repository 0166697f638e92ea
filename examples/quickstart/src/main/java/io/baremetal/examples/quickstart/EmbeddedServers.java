package io.baremetal.examples.quickstart;

import io.baremetal.api.crd.Crds;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.ironic.provisioner.NodeNaming;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.FakeClusterBuilder;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.Machine;
import io.baremetal.testkit.ironic.world.PciDevice;
import io.baremetal.testkit.ironic.world.StepDurations;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;

/** A Kubernetes API server and an Ironic in this JVM, on loopback, gone when it is closed. */
final class EmbeddedServers implements Servers {

  /** A middling server takes minutes for a deployment; the demo is to end in seconds. */
  private static final int FASTER = 400;

  private static final String DEMO_BMC = "172.31.1.17";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PATIENCE_PER_HOST = Duration.ofMillis(200);

  private static final StepDurations SHORT = (step, inFlight) -> step.typical().dividedBy(FASTER);

  private final Manifest manifest;
  private final NodeNaming naming;
  private final FakeCluster cluster;
  private final FakeIronic fakeIronic;
  private final String ironicUrl;
  private final KubernetesClient kubernetes;

  private EmbeddedServers(
      Manifest manifest, NodeNaming naming, FakeCluster cluster, FakeIronic fakeIronic) {
    this.manifest = manifest;
    this.naming = naming;
    this.cluster = cluster;
    this.fakeIronic = fakeIronic;
    this.ironicUrl = fakeIronic.listen().toString();
    this.kubernetes = Fabric8Clients.overSockets(cluster);
  }

  /** Starts both, with our CRDs and the namespaces of the manifest. */
  static EmbeddedServers start(Manifest manifest, NodeNaming naming) {
    FakeClusterBuilder cluster = FakeCluster.builder();
    Crds.all().forEach(crd -> cluster.crd(crd.yaml()));
    manifest
        .namespaces()
        .forEach(
            name ->
                cluster.with("{apiVersion: v1, kind: Namespace, metadata: {name: " + name + "}}"));
    FakeIronic ironic = FakeIronic.builder().acceptingMd5().steps(SHORT).build();
    furnish(ironic.machines().at(DEMO_BMC));
    return new EmbeddedServers(manifest, naming, cluster.start(), ironic);
  }

  /** The cards that the wiki page expects a host to tell of. */
  private static void furnish(Machine machine) {
    machine.hardware(
        machine.hardware().toBuilder()
            .pciDevices(
                List.of(PciDevice.quickAssist("0000:6b:00.0"), PciDevice.fpga("0000:af:00.0")))
            .build());
  }

  @Override
  public KubernetesClient kubernetes() {
    return kubernetes;
  }

  @Override
  public List<String> prepare() {
    return List.of();
  }

  @Override
  public Embedding embed() {
    IronicProvisionerConfig machines =
        IronicProvisionerConfig.builder()
            .nodeNaming(naming)
            .provisioningLimit(Math.max(20, manifest.hosts().size()))
            .quickestLook(Duration.ofMillis(50)) // the embedded Ironic is quick, too
            .deployKernelUrl("http://172.22.0.1/images/ironic-python-agent.kernel")
            .deployRamdiskUrl("http://172.22.0.1/images/ironic-python-agent.initramfs")
            .build();
    return Embedding.start(kubernetes, ironicUrl, machines);
  }

  @Override
  public int tries() {
    return 1;
  }

  @Override
  public Duration patience() {
    return PATIENCE.plus(PATIENCE_PER_HOST.multipliedBy(manifest.hosts().size()));
  }

  @Override
  public List<String> clear() {
    return List.of();
  }

  @Override
  public String describe() {
    return "Kubernetes API at %s, Ironic at %s; Enter ends them"
        .formatted(cluster.url(), ironicUrl);
  }

  @Override
  public void close() {
    kubernetes.close();
    fakeIronic.close();
    cluster.close();
  }
}
