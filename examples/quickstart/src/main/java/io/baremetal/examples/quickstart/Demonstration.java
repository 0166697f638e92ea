package io.baremetal.examples.quickstart;

import io.baremetal.api.host.Explanation;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** The walk: apply, wait until the machines run, show what is there, take everything back. */
final class Demonstration implements AutoCloseable {

  private static final Duration AFTER_REFUSAL = Duration.ofSeconds(60);

  private final Manifest manifest;
  private final Set<String> nodeNames;
  private final PrintWriter out;
  private final Servers servers;
  private final Embedding operator;
  private final HostWalk walk;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WALKING);

  private enum Stage {
    /** On the way there, or back again as it should be. */
    WALKING,
    /** The hosts are to stay. */
    KEPT,
    /** Ended from outside. */
    ABANDONED,
    /** Nothing is left to do. */
    OVER
  }

  private Demonstration(
      Manifest manifest,
      Set<String> nodeNames,
      PrintWriter out,
      Servers servers,
      Embedding operator) {
    this.manifest = manifest;
    this.nodeNames = nodeNames;
    this.out = out;
    this.servers = servers;
    this.operator = operator;
    this.walk =
        HostWalk.follow(
            servers.kubernetes(),
            manifest.namespaces(),
            Displays.fitting(out),
            System::nanoTime,
            this::why);
  }

  /** Why a host waits, by the name under which it is shown. */
  private Optional<String> why(String shown) {
    int slash = shown.indexOf('/');
    String namespace =
        slash < 0 ? manifest.namespaces().iterator().next() : shown.substring(0, slash);
    return operator
        .operator()
        .explain(namespace, shown.substring(slash + 1))
        .map(Explanation::sentence);
  }

  /** Makes room on the servers, which stay open, and starts the operator. */
  static Demonstration start(
      Manifest manifest, Set<String> nodeNames, PrintWriter out, Servers servers) {
    try {
      servers.prepare().forEach(out::println);
      return new Demonstration(manifest, nodeNames, out, servers, servers.embed());
    } catch (RuntimeException e) {
      servers.clear().forEach(what -> out.println("left behind: " + what));
      throw e;
    }
  }

  /** Applies the manifest and waits; false if a host did not get to run. */
  boolean provision() throws InterruptedException {
    List<GenericKubernetesResource> applied = new ArrayList<>();
    for (ManifestDocument document : manifest.documents()) {
      if (stage.get() != Stage.WALKING) {
        break;
      }
      try {
        applied.add(
            servers
                .kubernetes()
                .resource(Resources.of(document))
                .inNamespace(document.namespace())
                .create());
      } catch (KubernetesClientException e) {
        undo(applied);
        throw new UsageException(
            "%s: %s %s/%s was refused: %s"
                .formatted(
                    document.where(),
                    document.kind(),
                    document.namespace(),
                    document.name(),
                    e.getStatus() == null ? Trouble.oneLine(e) : e.getStatus().getMessage()));
      }
    }
    int hosts = manifest.hosts().size();
    boolean arrived =
        walk.await(hosts, point -> point.isSettled(servers.tries()), servers.patience());
    return arrived && walk.points().stream().allMatch(HostPoint::isRunning);
  }

  private void undo(List<GenericKubernetesResource> applied) throws InterruptedException {
    applied.forEach(created -> servers.kubernetes().resource(created).delete());
    long hosts = applied.stream().filter(made -> made.getKind().equals("BareMetalHost")).count();
    boolean unused = walk.await((int) hosts, HostPoint::isDeleted, AFTER_REFUSAL);
    servers.clear().forEach(what -> out.println("left behind: " + what));
  }

  /** The node table, and what inspection found. */
  void report() {
    out.println();
    out.println(NodeTable.of(nodes()));
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

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (Node node : operator.ironic().nodes().list(NodeQuery.all())) {
      if (node.name().filter(nodeNames::contains).isPresent()) {
        nodes.add(node);
      }
    }
    return nodes;
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
    boolean free = walk.await(hosts, HostPoint::isFree, servers.patience());
    deleteHosts();
    boolean gone = walk.await(hosts, HostPoint::isDeleted, servers.patience());
    walk.close();
    stage.set(Stage.OVER);
    List<String> left = gone ? servers.clear() : List.of();
    int nodes = nodes().size();
    out.printf("%nleft behind: %d hosts, %d Ironic nodes%n", remaining(), nodes);
    left.forEach(what -> out.println("left behind: " + what));
    return free && gone && nodes == 0 && left.isEmpty();
  }

  private void deleteHosts() {
    for (ManifestDocument host : manifest.hosts()) {
      Resources.host(servers.kubernetes(), host).delete();
    }
  }

  /**
   * Takes back what can be in that time, and says what cannot, while another thread may be on the
   * walk still. Does nothing when all is taken back, or is to stay.
   */
  void abandon(Duration limit) {
    if (!stage.compareAndSet(Stage.WALKING, Stage.ABANDONED)) {
      return;
    }
    out.printf("%ninterrupted: takes back what was made, for %d s at most%n", limit.toSeconds());
    try {
      deleteHosts();
      boolean gone = walk.await(walk.points().size(), HostPoint::isDeleted, limit);
      (gone ? servers.clear() : hostsLeft()).forEach(what -> out.println("left behind: " + what));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      out.println("left behind: what was made until now (" + Trouble.oneLine(e) + ")");
    }
    out.flush();
  }

  private List<String> hostsLeft() {
    List<String> left = new ArrayList<>();
    for (HostPoint host : walk.points()) {
      if (!host.isDeleted()) {
        left.add("host %s (%s)".formatted(host.name(), host.describe()));
      }
    }
    left.add("what was made for it; let an operator finish the deletion, then delete the rest");
    return left;
  }

  private long remaining() {
    return walk.points().stream().filter(point -> !point.isDeleted()).count();
  }

  void waitForEnter() {
    stage.set(Stage.KEPT);
    walk.close();
    out.println(servers.describe());
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
  }
}
