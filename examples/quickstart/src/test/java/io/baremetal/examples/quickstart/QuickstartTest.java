package io.baremetal.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user runs it, on the embedded servers. */
final class QuickstartTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Quickstart.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private Path manifest(String yaml) throws IOException {
    return Files.writeString(folder.resolve("mine.yaml"), yaml);
  }

  @Test
  void takesTheDemoHostAllTheWayAndBack() {
    assertThat(run()).isZero();
    assertThat(out.toString())
        .containsSubsequence(
            "demo: registering",
            "demo: inspecting",
            "demo: preparing",
            "demo: available",
            "demo: provisioning",
            "demo: provisioned, powered on",
            "Provisioning State",
            "metal3~demo",
            "power on",
            "active",
            "hardware of demo",
            "CPU",
            "NIC",
            "disk",
            "accelerator",
            "QAT",
            "demo: deprovisioning",
            "demo: deleted",
            "left behind: 0 hosts, 0 Ironic nodes");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void printsTheNodeAsThe2019OperatorNamedIt_whenAskedForLegacyNames() {
    assertThat(run("--legacy-names")).isZero();
    List<String> row =
        out.toString()
            .lines()
            .filter(line -> line.startsWith("| ") && line.contains(" demo "))
            .flatMap(line -> List.of(line.split("\\|")).stream())
            .map(String::strip)
            .toList();
    assertThat(row.get(2)).isEqualTo("demo");
    assertThat(row.get(3)).isEqualTo(row.get(1));
    assertThat(row.subList(4, 7)).containsExactly("power on", "active", "False");
  }

  @Test
  void takesManyHostsAtOnce() {
    assertThat(run("--hosts", "8")).isZero();
    assertThat(out.toString()).contains("demo-8: provisioned, powered on", "left behind: 0 hosts");
  }

  @Test
  void saysWhichSecretIsMissing() throws IOException {
    Path file =
        manifest(
            """
            apiVersion: metal3.io/v1alpha1
            kind: BareMetalHost
            metadata: {name: mine}
            spec:
              online: true
              bmc: {address: "ipmi://192.0.2.7", credentialsName: nowhere}
            """);
    assertThat(run("--manifest", file.toString())).isEqualTo(2);
    assertOneLine("mine.yaml line 1", "metal3/mine", "spec.bmc.credentialsName", "\"nowhere\"");
  }

  @Test
  void saysWhereTheYamlIsBroken() throws IOException {
    assertThat(run("--manifest", manifest("kind: [unclosed\nfoo: bar\n").toString())).isEqualTo(2);
    assertOneLine("mine.yaml is not YAML", "line ");
  }

  @Test
  void saysWhatIsWrongWithTheHost() throws IOException {
    Path file =
        manifest(
            """
            apiVersion: metal3.io/v1alpha1
            kind: BareMetalHost
            metadata: {name: mine}
            spec:
              online: true
              bmc: {address: "carrier-pigeon://192.0.2.7", credentialsName: nowhere}
            """);
    assertThat(run("--manifest", file.toString())).isEqualTo(2);
    assertOneLine("mine.yaml line 1", "spec.bmc.address", "carrier-pigeon");
  }

  @Test
  void saysWhatIsWrongWithAValueOfTheWrongType() throws IOException {
    Path file =
        manifest(
            """
            apiVersion: metal3.io/v1alpha1
            kind: BareMetalHost
            metadata: {name: mine}
            spec: {online: "perhaps"}
            """);
    assertThat(run("--manifest", file.toString())).isEqualTo(2);
    assertOneLine("mine.yaml line 1", "spec.online", "perhaps");
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    assertThat(run("--manifest", "nowhere.yaml")).isEqualTo(2);
    assertOneLine("nowhere.yaml", "no such file");
  }

  @Test
  void saysThatAnOptionIsUnknown() {
    assertThat(run("--hots", "3")).isEqualTo(2);
    assertOneLine("--hots", "--help");
  }

  private void assertOneLine(String... parts) {
    assertThat(err.toString().strip()).startsWith("quickstart: ").contains(parts);
    assertThat(err.toString().lines()).hasSize(1);
  }
}
