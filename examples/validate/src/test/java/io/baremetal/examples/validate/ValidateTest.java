package io.baremetal.examples.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {

  private static final String HOST =
      """
      apiVersion: metal3.io/v1alpha1
      kind: BareMetalHost
      metadata: {name: node-1, namespace: metal3}
      spec: {online: true, bmc: {address: "%s", credentialsName: bmc}}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysWhatItsReadmeShows_whenItJudgesTheSample() throws IOException {
    assertThat(run("", "sample.yaml")).isEqualTo(Validate.REFUSED);
    String readme = Files.readString(Path.of("README.md"));
    String marker = "<!-- output -->\n```\n";
    int start = readme.indexOf(marker) + marker.length();
    assertThat(out).hasToString(readme.substring(start, readme.indexOf("```\n", start)));
  }

  @Test
  void readsStandardInput_whenNoFileIsGiven() {
    assertThat(run(HOST.formatted("redfish://192.0.2.1"))).isZero();
    assertThat(out).hasToString("1 object: 0 errors, 0 warnings\n");
  }

  @Test
  void takesListsApart_whenGivenOne() {
    String list =
        """
        {"apiVersion": "v1", "kind": "List", "items": [
          {"apiVersion": "metal3.io/v1alpha1", "kind": "DataImage", "metadata": {"name": "a"},
           "spec": {"url": "file:///x"}}, {"apiVersion": "v1", "kind": "Secret"}]}
        """;
    assertThat(run(list, "--profile", "upstream", "-")).isEqualTo(Validate.REFUSED);
    assertThat(out.toString())
        .contains("DataImage a: spec.url:")
        .endsWith("1 object: 1 error, 0 warnings; 1 of other kinds\n");
  }

  @Test
  void takesARuleDifferently_whenTold() {
    String host = HOST.formatted("redfish://root:pw@192.0.2.1");
    assertThat(run(host, "--rule", "BMO-HOST-044=error")).isEqualTo(Validate.REFUSED);
    assertThat(out.toString()).contains("(BMO-HOST-044)").doesNotContain("pw@");
    assertThat(run(host, "--rule", "BMO-HOST-044=off", "-")).isZero();
  }

  @Test
  void comparesBmcsWithMachineNetworks_whenThereIsNoProvisioningNetwork() {
    String both =
        HOST.formatted("redfish-virtualmedia://198.51.100.1")
            + """
            ---
            apiVersion: metal3.io/v1alpha1
            kind: Provisioning
            metadata: {name: provisioning-configuration}
            spec: {provisioningNetwork: Disabled, externalIPs: [192.0.2.2, 192.0.2.3]}
            """;
    assertThat(run(both, "--machine-network", "192.0.2.0/24")).isZero();
    assertThat(out.toString())
        .contains("-:1: warning: BareMetalHost metal3/node-1")
        .contains("198.51.100.1 is in none of [192.0.2.0/24]");
  }

  @Test
  void writesJson_whenAsked() throws IOException {
    run(HOST.formatted("telnet://192.0.2.1"), "--format", "json");
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("errors").asInt()).isEqualTo(1);
    assertThat(json.at("/findings/0/field").asText()).isEqualTo("spec.bmc.address");
    assertThat(json.at("/findings/0/line").asInt()).isEqualTo(1);
  }

  @Test
  void writesSarif_whenAsked() throws IOException {
    run(HOST.formatted("telnet://192.0.2.1"), "--format", "sarif");
    JsonNode run = new ObjectMapper().readTree(out.toString()).at("/runs/0");
    JsonNode result = run.at("/results/0");
    assertThat(result.path("level").asText()).isEqualTo("error");
    assertThat(result.path("ruleId")).isEqualTo(run.at("/tool/driver/rules/0/id"));
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(1);
  }

  @Test
  void namesFilesByUris_whenItWritesSarif(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a b%.yaml");
    Files.writeString(file, HOST.formatted("telnet://192.0.2.1"));
    run("", "--format", "sarif", file.toString());
    String uri =
        new ObjectMapper()
            .readTree(out.toString())
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
            .asText();
    assertThat(uri).endsWith("/a%20b%25.yaml");
    assertThat(URI.create(uri).getPath())
        .isEqualTo(file.toString().replace(File.separatorChar, '/'));
  }

  @Test
  void saysSoInOneLine_whenTheInputIsUnusable() {
    assertThat(run("", "missing.yaml")).isEqualTo(Validate.UNUSABLE);
    assertThat(run("a: [")).isEqualTo(Validate.UNUSABLE);
    assertThat(run("", "--rule", "BMO-HOST-999=off")).isEqualTo(Validate.UNUSABLE);
    assertThat(run("", "--rule", "BMO-HOST-001=maybe")).isEqualTo(Validate.UNUSABLE);
    assertThat(run("", "--rule", "host=off")).isEqualTo(Validate.UNUSABLE);
    assertThat(run("", "--machine-network", "x")).isEqualTo(Validate.UNUSABLE);
    assertThat(err.toString().lines()).hasSize(6).noneMatch(line -> line.contains("Exception"));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysSoInOneLine_whenThereIsNoTextToRead(@TempDir Path folder) throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1});
    assertThat(run("", folder.toString())).isEqualTo(Validate.UNUSABLE);
    assertThat(run("", binary.toString())).isEqualTo(Validate.UNUSABLE);
    assertThat(run("", "no\0path")).isEqualTo(Validate.UNUSABLE);
    assertThat(run(new Endless(), "-")).isEqualTo(Validate.UNUSABLE);
    assertThat(err.toString().lines()).hasSize(4).noneMatch(line -> line.contains("Exception"));
    assertThat(out.toString()).isEmpty();
  }

  /** A pipe that nobody closes. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return '#';
    }
  }

  private int run(String input, String... arguments) {
    return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  private int run(InputStream input, String... arguments) {
    return Validate.run(input, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
