package io.baremetal.examples.quickstart;

import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.ironic.provisioner.NodeNaming;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The walk: apply, wait until the machines run, show what is there, take everything back. */
final class Demonstration implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Manifest manifest;
  private final PrintWriter out;
  private final EmbeddedServers servers;
  private final Embedding operator;
  private final HostWalk walk;

  private Demonstration(
      Manifest manifest, PrintWriter out, EmbeddedServers servers, Embedding operator) {
    this.manifest = manifest;
    this.out = out;
    this.servers = servers;
    this.operator = operator;
    this.walk =
        HostWalk.follow(
            servers.kubernetes(),
            EmbeddedServers.namespaces(manifest),
            Displays.fitting(out),
            System::nanoTime);
  }

  static Demonstration start(Manifest manifest, boolean legacyNames, PrintWriter out) {
    EmbeddedServers servers = EmbeddedServers.start(manifest);
    Embedding operator =
        Embedding.start(
            servers.kubernetes(),
            servers.ironicUrl(),
            machines(legacyNames, manifest.hosts().size()));
    return new Demonstration(manifest, out, servers, operator);
  }

  private static IronicProvisionerConfig machines(boolean legacyNames, int hosts) {
    return IronicProvisionerConfig.builder()
        .nodeNaming(legacyNames ? NodeNaming.HOST_NAME_ONLY : NodeNaming.NAMESPACED)
        .provisioningLimit(Math.max(20, hosts))
        .quickestLook(Duration.ofMillis(50)) // the embedded Ironic is quick, too
        .deployKernelUrl("http://172.22.0.1/images/ironic-python-agent.kernel")
        .deployRamdiskUrl("http://172.22.0.1/images/ironic-python-agent.initramfs")
        .build();
  }

  /** Applies the manifest and waits; false if a host did not get to run. */
  boolean provision() throws InterruptedException {
    List<GenericKubernetesResource> applied = new ArrayList<>();
    for (ManifestDocument document : manifest.documents()) {
      try {
        applied.add(
            servers
                .kubernetes()
                .resource(Resources.of(document))
                .inNamespace(document.namespace())
                .create());
      } catch (KubernetesClientException e) {
        applied.forEach(created -> servers.kubernetes().resource(created).delete());
        throw new UsageException(
            "%s: %s %s/%s was refused: %s"
                .formatted(
                    document.where(),
                    document.kind(),
                    document.namespace(),
                    document.name(),
                    e.getStatus() == null ? e.getMessage() : e.getStatus().getMessage()));
      }
    }
    int hosts = manifest.hosts().size();
    boolean arrived = walk.await(hosts, HostPoint::isSettled, limit());
    return arrived && walk.points().stream().allMatch(HostPoint::isRunning);
  }

  /** The node table, and what inspection found. */
  void report() {
    out.println();
    List<Node> nodes = new ArrayList<>();
    operator.ironic().nodes().list(NodeQuery.all()).forEach(nodes::add);
    out.println(NodeTable.of(nodes));
    for (ManifestDocument host : manifest.hosts().subList(0, 1)) {
      GenericKubernetesResource found =
          servers
              .kubernetes()
              .genericKubernetesResources("metal3.io/v1alpha1", "HardwareData")
              .inNamespace(host.namespace())
              .withName(host.name())
              .get();
      if (found != null) {
        out.println();
        out.println("hardware of " + host.name() + ", as inspection found it:");
        HardwareReport.of(found).forEach(out::println);
      }
    }
    out.println();
  }

  /** Deprovisions and deletes; false if something is left. */
  boolean takeBack() throws InterruptedException {
    KubernetesClient client = servers.kubernetes();
    int hosts = manifest.hosts().size();
    for (ManifestDocument host : manifest.hosts()) {
      Resources.host(client, host)
          .edit(
              current -> {
                Resources.dropImage(current);
                return current;
              });
    }
    boolean free = walk.await(hosts, HostPoint::isFree, limit());
    for (ManifestDocument host : manifest.hosts()) {
      Resources.host(client, host).delete();
    }
    boolean gone = walk.await(hosts, HostPoint::isDeleted, limit());
    walk.close();
    List<Node> left = new ArrayList<>();
    operator.ironic().nodes().list(NodeQuery.all()).forEach(left::add);
    out.printf("%nleft behind: %d hosts, %d Ironic nodes%n", remaining(), left.size());
    return free && gone && left.isEmpty() && remaining() == 0;
  }

  private long remaining() {
    return walk.points().stream().filter(point -> !point.isDeleted()).count();
  }

  private Duration limit() {
    return PATIENCE.plusMillis(200L * manifest.hosts().size());
  }

  void waitForEnter() {
    walk.close();
    out.println(servers.describe() + "; Enter ends them");
    out.flush();
    try {
      System.in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    walk.close();
    operator.close();
    servers.close();
  }
}
