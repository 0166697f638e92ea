package io.baremetal.examples.quickstart;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.crd.Crd;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.ironic.provisioner.NodeNaming;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The servers that the user has. Takes back what it made and leaves the rest as it was. */
final class OwnServers implements Servers {

  private final OwnServerOptions options;
  private final Manifest manifest;
  private final NodeNaming naming;
  private final KubernetesClient kubernetes;
  private final IronicClient ironic;
  private final Definitions definitions;
  private final List<Crd> madeDefinitions = new ArrayList<>();
  private final List<String> madeNamespaces = new ArrayList<>();

  private OwnServers(
      OwnServerOptions options, Manifest manifest, NodeNaming naming, IronicClient ironic) {
    this.options = options;
    this.manifest = manifest;
    this.naming = naming;
    this.ironic = ironic;
    this.kubernetes = Kubeconfig.client(options.kubeconfig());
    this.definitions = new Definitions(kubernetes);
  }

  /**
   * Connects, and makes sure that the walk can work. Changes nothing.
   *
   * @throws UsageException if it cannot
   */
  static OwnServers connect(OwnServerOptions options, Manifest manifest, NodeNaming naming) {
    IronicClient ironic = OwnIronic.client(options);
    try {
      OwnServers servers = new OwnServers(options, manifest, naming, ironic);
      try {
        servers.check();
      } catch (RuntimeException e) {
        servers.kubernetes.close();
        throw e;
      }
      return servers;
    } catch (RuntimeException e) {
      ironic.close();
      throw e;
    }
  }

  private void check() {
    List<BmcAddress> machines =
        manifest.hosts().stream()
            .map(host -> host.content().at("/spec/bmc/address").asText())
            .map(BmcAddress::parse)
            .toList();
    OwnIronic.check(options, ironic, manifest.nodeNames(naming), machines);
    new OwnCluster(kubernetes, options, Clock.systemUTC()).check(manifest);
  }

  @Override
  public KubernetesClient kubernetes() {
    return kubernetes;
  }

  @Override
  public List<String> prepare() {
    try {
      return makeRoom();
    } catch (KubernetesClientException e) {
      throw new UsageException(
          "Kubernetes at %s refused what the walk needs: %s; grant it there"
              .formatted(kubernetes.getMasterUrl(), Trouble.oneLine(e)));
    }
  }

  private List<String> makeRoom() {
    List<String> said = new ArrayList<>();
    for (Crd crd : definitions.missing()) {
      madeDefinitions.add(crd);
      definitions.apply(crd);
      said.add("definition %s was missing and is applied".formatted(crd.crdName()));
    }
    OwnCluster cluster = new OwnCluster(kubernetes, options, Clock.systemUTC());
    for (String namespace : cluster.missing(manifest.namespaces())) {
      madeNamespaces.add(namespace);
      GenericKubernetesResource made = kubernetes.resource(namespace(namespace)).create();
      said.add("namespace %s was missing and is made".formatted(made.getMetadata().getName()));
    }
    return said;
  }

  private static GenericKubernetesResource namespace(String name) {
    return Resources.of("v1", "Namespace", name);
  }

  @Override
  public Embedding embed() {
    IronicProvisionerConfig.Builder machines = IronicProvisionerConfig.builder();
    machines
        .nodeNaming(naming)
        .deployKernelUrl(options.kernel())
        .deployRamdiskUrl(options.ramdisk())
        .deployIsoUrl(options.iso());
    return Embedding.start(kubernetes, ironic, machines.build(), manifest.namespaces());
  }

  /** A real Ironic fails now and then, say when its database is busy. */
  @Override
  public int tries() {
    return 3;
  }

  @Override
  public Duration patience() {
    return options.patience();
  }

  @Override
  public List<String> clear() {
    List<String> left = new ArrayList<>();
    for (ManifestDocument host : manifest.hosts()) {
      attempt(left, () -> deleteHardware(host));
    }
    for (ManifestDocument document : manifest.documents()) {
      if (!document.kind().equals("BareMetalHost")) {
        attempt(left, () -> delete(document));
      }
    }
    for (String namespace : madeNamespaces) {
      attempt(left, () -> kubernetes.resource(namespace(namespace)).delete());
    }
    for (Crd crd : madeDefinitions) {
      attempt(left, () -> definitions.remove(crd).ifPresent(left::add));
    }
    attempt(
        left,
        () ->
            OwnIronic.remaining(ironic, manifest.nodeNames(naming))
                .forEach(node -> left.add("Ironic node " + node)));
    return left;
  }

  private void deleteHardware(ManifestDocument host) {
    kubernetes
        .genericKubernetesResources("metal3.io/v1alpha1", "HardwareData")
        .inNamespace(host.namespace())
        .withName(host.name())
        .delete();
  }

  private void delete(ManifestDocument document) {
    kubernetes.resource(Resources.of(document)).inNamespace(document.namespace()).delete();
  }

  private static void attempt(List<String> left, Runnable removal) {
    try {
      removal.run();
    } catch (KubernetesClientException | IronicException e) {
      left.add("what could not be looked at or removed (" + Trouble.oneLine(e) + ")");
    }
  }

  @Override
  public String describe() {
    return "The hosts stay; Enter ends the operator only";
  }

  @Override
  public void close() {
    kubernetes.close();
    ironic.close();
  }

  /** What was used, for the first line of the output. */
  String greeting() {
    return "Kubernetes at %s, Ironic at %s (API %s)"
        .formatted(kubernetes.getMasterUrl(), options.ironicUrl(), ironic.versions().newest());
  }
}
