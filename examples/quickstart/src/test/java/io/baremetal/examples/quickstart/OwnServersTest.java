package io.baremetal.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.http.FakeHttpServer;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.StepDurations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on servers that it did not start; what the user sees when they cannot be used. */
final class OwnServersTest {

  private static final String THEIR_HOST =
      """
      apiVersion: metal3.io/v1alpha1
      kind: BareMetalHost
      metadata: {name: theirs, namespace: metal3}
      spec: {online: false}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final FakeCluster cluster = FakeCluster.builder().start();
  private final FakeIronic ironic =
      FakeIronic.builder().acceptingMd5().steps(StepDurations.instant()).build();

  @AfterEach
  void stop() {
    cluster.close();
    ironic.close();
  }

  private int run(String kubeconfig, String ironicUrl, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--kubeconfig", kubeconfig, "--ironic-url", ironicUrl));
    arguments.addAll(List.of("--timeout", "5", "--deploy-kernel", "http://a.test/k"));
    arguments.addAll(List.of("--deploy-ramdisk", "http://a.test/r"));
    arguments.addAll(List.of(more));
    return Quickstart.run(
        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
  }

  private String kubeconfig(String server) throws IOException {
    return file(
        "kubeconfig",
        """
        apiVersion: v1
        kind: Config
        current-context: mine
        contexts: [{name: mine, context: {cluster: there, user: me}}]
        clusters: [{name: there, cluster: {server: "%s"}}]
        users: [{name: me, user: {token: abc}}]
        """
            .formatted(server));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String mine() throws IOException {
    return kubeconfig(cluster.url().toString());
  }

  @Test
  void takesHostsAllTheWayAndBackAndLeavesNothing() throws IOException {
    assertThat(run(mine(), ironic.listen().toString(), "--hosts", "2")).as(err.toString()).isZero();
    assertThat(out.toString())
        .containsSubsequence(
            "definition baremetalhosts.metal3.io was missing and is applied",
            "namespace metal3 was missing and is made",
            "demo: provisioned, powered on",
            "metal3~demo",
            "demo: deleted",
            "left behind: 0 hosts, 0 Ironic nodes");
    assertThat(cluster.list("CustomResourceDefinition", "")).isEmpty();
    assertThat(cluster.list("Secret", "metal3")).isEmpty();
    assertThat(ironic.nodes()).isEmpty();
  }

  @Test
  void leavesDefinitionsAlone_whenTheyAreThere() throws IOException {
    try (FakeCluster theirs = FakeCluster.builder().metal3Crds().implicitNamespaces().start()) {
      List<?> before = theirs.list("CustomResourceDefinition", "");
      assertThat(run(kubeconfig(theirs.url().toString()), ironic.listen().toString())).isZero();
      assertThat(out.toString()).doesNotContain("definition");
      assertThat(theirs.list("CustomResourceDefinition", "").toString())
          .isEqualTo(before.toString());
    }
  }

  @Test
  void refusesAClusterThatHasHosts_whichItWouldDriveToo() throws IOException {
    try (FakeCluster theirs =
        FakeCluster.builder().metal3Crds().implicitNamespaces().with(THEIR_HOST).start()) {
      assertThat(run(kubeconfig(theirs.url().toString()), ironic.listen().toString())).isEqualTo(2);
      assertOneLine("namespace metal3", "theirs", "another namespace");
      assertThat(theirs.list("Secret", "metal3")).isEmpty();
    }
  }

  @Test
  void refusesAnIronicThatHasItsNodes() throws IOException {
    try (IronicClient client =
        IronicClient.builder().endpoint(ironic.listen().toString()).build()) {
      client.nodes().create(CreateNode.builder().name("metal3~demo").driver("ipmi").build());
    }
    assertThat(run(mine(), ironic.listen().toString())).isEqualTo(2);
    assertOneLine("metal3~demo", "rename the host");
    assertUntouched(cluster);
    assertThat(ironic.nodes()).hasSize(1);
  }

  @Test
  void saysThatNothingAnswers() throws IOException {
    assertThat(run(mine(), "http://127.0.0.1:1")).isEqualTo(2);
    assertOneLine("Ironic at http://127.0.0.1:1", "connection refused", "--ironic-url");
    assertUntouched(cluster);
  }

  @Test
  void saysThatTheClusterDoesNotAnswer() throws IOException {
    assertThat(run(kubeconfig("https://127.0.0.1:1"), ironic.listen().toString())).isEqualTo(2);
    assertOneLine("https://127.0.0.1:1", "connection refused", "--kubeconfig");
    assertThat(ironic.nodes()).isEmpty();
  }

  @Test
  void saysThatItIsNoIronic_andNoKubernetes() throws IOException {
    try (FakeHttpServer web = FakeHttpServer.start(request -> FakeReply.json(200, "{}"))) {
      assertThat(run(mine(), web.url().toString())).isEqualTo(2);
      assertOneLine("not as an Ironic does", "--ironic-url");
      err.getBuffer().setLength(0);
      assertThat(run(kubeconfig(web.url().toString()), ironic.listen().toString())).isEqualTo(2);
      assertOneLine("not as a Kubernetes API server does", "--kubeconfig");
    }
  }

  @Test
  void saysThatHttpsIsWanted_whenPlainHttpIsRefused() throws IOException {
    try (FakeHttpServer tls =
        FakeHttpServer.start(request -> FakeReply.json(400, "{\"message\": \"no TLS\"}"))) {
      assertThat(run(mine(), tls.url().toString())).isEqualTo(2);
      assertOneLine("refuses plain HTTP (400)", "https://", "--ironic-url");
      err.getBuffer().setLength(0);
      assertThat(run(kubeconfig(tls.url().toString()), ironic.listen().toString())).isEqualTo(2);
      assertOneLine("refuses plain HTTP (400)", "https://", "--kubeconfig");
    }
  }

  @Test
  void saysWhoseCredentialsAreRefused() throws IOException {
    try (FakeIronic locked = FakeIronic.builder().basicAuth("admin", "right").build()) {
      String url = locked.listen().toString();
      assertThat(run(mine(), url)).isEqualTo(2);
      assertOneLine("401", "none were given", "--ironic-user");
      err.getBuffer().setLength(0);
      String wrong = file("password", "wrong\n");
      assertThat(run(mine(), url, "--ironic-user", "admin", "--ironic-password-file", wrong))
          .isEqualTo(2);
      assertOneLine("401", "\"admin\"");
      assertThat(err.toString()).doesNotContain("wrong");
      assertUntouched(cluster);
    }
  }

  @Test
  void saysThatThePasswordIsMissing() throws IOException {
    assertThat(run(mine(), ironic.listen().toString(), "--ironic-user", "admin")).isEqualTo(2);
    assertOneLine("\"admin\"", "--ironic-password-file", OwnServerOptions.PASSWORD_VARIABLE);
  }

  @Test
  void refusesAUserNameThatHttpCannotCarry() throws IOException {
    String url = ironic.listen().toString();
    assertThat(run(mine(), url, "--ironic-user", "ad:min", "--ironic-password", "x")).isEqualTo(2);
    assertOneLine("--ironic-user", "\"ad:min\"", "colon");
  }

  @Test
  void saysWhichFileIsMissing_whenTheKubeconfigNamesOne() throws IOException {
    String kubeconfig = kubeconfig("https://127.0.0.1:1");
    Path file = Path.of(kubeconfig);
    String lost = "certificate-authority: lost.crt, server:";
    Files.writeString(file, Files.readString(file).replace("server:", lost));
    assertThat(run(kubeconfig, ironic.listen().toString())).isEqualTo(2);
    assertOneLine(kubeconfig, "there is no file", "lost.crt", "--kubeconfig");
  }

  @Test
  void takesBackWhatWasMade_whenAServerFailsOnTheWay() throws IOException {
    cluster
        .faults()
        .when(request -> request.header("Content-Type").orElse("").contains("json-patch"))
        .then(Fault.status(403));
    assertThat(run(mine(), ironic.listen().toString())).isEqualTo(1);
    assertOneLine("a server failed on the way", "Forbidden");
    assertThat(out.toString()).contains("provisioned, powered on", "takes back what was made");
    assertUntouched(cluster);
    assertThat(ironic.nodes()).isEmpty();
  }

  @Test
  void refusesWordsAboutServersThatAreNotNamed() {
    for (String option : List.of("--timeout", "--deploy-iso", "--ironic-user")) {
      err.getBuffer().setLength(0);
      int code =
          Quickstart.run(new PrintWriter(out, true), new PrintWriter(err, true), option, "3");
      assertThat(code).as(option).isEqualTo(2);
      assertOneLine("--kubeconfig and --ironic-url");
    }
  }

  @Test
  void saysWhatIsWrongWithTheKubeconfig() throws IOException {
    String url = ironic.listen().toString();
    assertThat(run(folder.resolve("nowhere").toString(), url)).isEqualTo(2);
    assertOneLine("nowhere", "no such file", "--kubeconfig");
    err.getBuffer().setLength(0);
    assertThat(run(file("broken", "a: [b\n"), url)).isEqualTo(2);
    assertOneLine("broken is not YAML", "line ");
    err.getBuffer().setLength(0);
    assertThat(run(file("other", "kind: Pod\n"), url)).isEqualTo(2);
    assertOneLine("other", "no clusters");
    err.getBuffer().setLength(0);
    assertThat(run(file("lost", "{clusters: [], contexts: [], current-context: x}"), url))
        .isEqualTo(2);
    assertOneLine("lost", "\"x\"");
  }

  @Test
  void saysThatOneServerIsNotEnough() {
    int code =
        Quickstart.run(
            new PrintWriter(out, true), new PrintWriter(err, true), "--ironic-url", "http://x");
    assertThat(code).isEqualTo(2);
    assertOneLine("--ironic-url", "--kubeconfig");
  }

  private static void assertUntouched(FakeCluster cluster) {
    assertThat(cluster.list("CustomResourceDefinition", "")).isEmpty();
    assertThat(cluster.list("Secret", "metal3")).isEmpty();
  }

  private void assertOneLine(String... parts) {
    assertThat(err.toString().strip()).startsWith("quickstart: ").contains(parts);
    assertThat(err.toString().lines()).hasSize(1);
  }
}
