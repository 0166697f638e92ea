package io.baremetal.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.provisioner.NodeNaming;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.StepDurations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A walk on servers of the user's that is ended from outside. */
final class InterruptedWalkTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final Manifest manifest = Manifest.demo(1);
  private final FakeCluster cluster = FakeCluster.builder().start();

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void takesBackWhatWasMade_whenThereIsTime() throws Exception {
    try (FakeIronic ironic = ironic(StepDurations.instant());
        OwnServers servers = servers(ironic);
        Demonstration demo = start(servers)) {
      assertThat(demo.provision()).isTrue();
      demo.abandon(Duration.ofMinutes(1));
      assertThat(out.toString()).contains("interrupted").doesNotContain("left behind");
      assertThat(cluster.list("CustomResourceDefinition", "")).isEmpty();
      assertThat(cluster.list("Secret", "metal3")).isEmpty();
      assertThat(ironic.nodes()).isEmpty();
    }
  }

  @Test
  void saysWhatIsLeft_whenThereIsNoTime() throws Exception {
    try (FakeIronic ironic = ironic((step, inFlight) -> Duration.ofHours(1));
        OwnServers servers = servers(ironic);
        Demonstration demo = start(servers)) {
      CountDownLatch begun = new CountDownLatch(1);
      cluster.watch("BareMetalHost", "metal3", event -> note(event.object(), begun));
      walkInBackground(demo);
      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
      demo.abandon(Duration.ofMillis(200));
      assertThat(out.toString())
          .contains("interrupted", "left behind: host demo", "let an operator finish");
      assertThat(cluster.list("Secret", "metal3")).isNotEmpty();
    }
  }

  private static void note(JsonNode host, CountDownLatch begun) {
    if (!host.at("/status/provisioning/ID").asText().isEmpty()) {
      begun.countDown();
    }
  }

  private static void walkInBackground(Demonstration demo) {
    Thread walk =
        new Thread(
            () -> {
              try {
                boolean unused = demo.provision();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    walk.setDaemon(true);
    walk.start();
  }

  @Test
  void doesNothing_whenAllIsTakenBack() throws Exception {
    try (FakeIronic ironic = ironic(StepDurations.instant());
        OwnServers servers = servers(ironic);
        Demonstration demo = start(servers)) {
      assertThat(demo.provision() && demo.takeBack()).isTrue();
      demo.abandon(Duration.ofMinutes(1));
      assertThat(out.toString()).doesNotContain("interrupted");
    }
  }

  private static FakeIronic ironic(StepDurations steps) {
    return FakeIronic.builder().acceptingMd5().steps(steps).build();
  }

  private Demonstration start(OwnServers servers) {
    return Demonstration.start(
        manifest, manifest.nodeNames(NodeNaming.NAMESPACED), new PrintWriter(out, true), servers);
  }

  private OwnServers servers(FakeIronic ironic) throws IOException {
    OwnServerOptions options = new OwnServerOptions();
    new CommandLine(options)
        .parseArgs(
            "--kubeconfig",
            kubeconfig(),
            "--ironic-url",
            ironic.listen().toString(),
            "--deploy-kernel",
            "http://a.test/k",
            "--deploy-ramdisk",
            "http://a.test/r");
    return OwnServers.connect(options, manifest, NodeNaming.NAMESPACED);
  }

  private String kubeconfig() throws IOException {
    String content =
        """
        apiVersion: v1
        kind: Config
        current-context: mine
        contexts: [{name: mine, context: {cluster: there, user: me}}]
        clusters: [{name: there, cluster: {server: "%s"}}]
        users: [{name: me, user: {token: abc}}]
        """
            .formatted(cluster.url());
    return Files.writeString(folder.resolve("kubeconfig"), content).toString();
  }
}
