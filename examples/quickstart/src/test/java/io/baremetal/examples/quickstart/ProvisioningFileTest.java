package io.baremetal.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --provisioning}: findings, or the deployment. */
final class ProvisioningFileTest {

  private static final String MANAGED =
      """
      apiVersion: metal3.io/v1alpha1
      kind: Provisioning
      metadata: {name: provisioning-configuration}
      spec:
        provisioningInterface: eno2
        provisioningIP: 172.22.0.3
        provisioningNetworkCIDR: 172.22.0.0/24
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String yaml, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("p.yaml"), yaml);
    String[] arguments = new String[more.length + 2];
    arguments[0] = "--provisioning";
    arguments[1] = file.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Quickstart.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private List<JsonNode> objects() {
    return ManifestReader.read("out", out.toString()).stream()
        .map(document -> (JsonNode) document.content())
        .toList();
  }

  @Test
  void refusesWhatWouldBeIgnored() throws IOException {
    assertThat(run(MANAGED, "--hosts", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("--provisioning starts nothing").hasLineCount(1);
    err.getBuffer().setLength(0);
    int code =
        Quickstart.run(
            new PrintWriter(out, true), new PrintWriter(err, true), "--images", "images.json");
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("--images", "without --provisioning").hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysThatAFileIsNoText() throws IOException {
    Path file = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xc3, 0x28});
    int code =
        Quickstart.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "--provisioning",
            file.toString());
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("b.yaml", "no text in UTF-8").hasLineCount(1);
  }

  @Test
  void printsTheDeploymentWithDnsmasqAndItsDefaultRange() throws IOException {
    assertThat(run(MANAGED)).isZero();
    assertThat(objects())
        .extracting(object -> object.path("kind").asText())
        .containsExactly("Namespace", "Secret", "Secret", "Deployment", "Service");
    assertThat(out.toString())
        .contains("metal3-dnsmasq", "172.22.0.10,172.22.0.100,24", "placeholders")
        .doesNotContain("ownerReferences");
    assertThat(err.toString()).contains("warning: ", "172.22.0.10,172.22.0.100");
  }

  @Test
  void makesSecretsThatFitEachOther() throws IOException, GeneralSecurityException {
    assertThat(run(MANAGED)).isZero();
    JsonNode login = objects().get(1).path("data");
    String hash = text(login, "htpasswd").replaceFirst("^ironic-user:", "");
    assertThat(BCrypt.verifyer().verify(text(login, "password").toCharArray(), hash).verified)
        .isTrue();
    JsonNode tls = objects().get(2).path("data");
    List<X509Certificate> chain = certificates(text(tls, "tls.crt"));
    X509Certificate authority = certificates(text(tls, "ca.crt")).get(0);
    chain.get(0).verify(authority.getPublicKey());
    assertThat(chain.get(0).getSubjectAlternativeNames().toString())
        .contains("metal3-state.openshift-machine-api.svc.cluster.local", "172.22.0.3");
  }

  private static String text(JsonNode data, String key) {
    return new String(Base64.getDecoder().decode(data.path(key).asText()), StandardCharsets.UTF_8);
  }

  private static List<X509Certificate> certificates(String pem) throws GeneralSecurityException {
    InputStream stream = new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
    return CertificateFactory.getInstance("X.509").generateCertificates(stream).stream()
        .map(X509Certificate.class::cast)
        .toList();
  }

  @Test
  void namesTheImagesOfARelease() throws IOException {
    Path images =
        Files.writeString(
            folder.resolve("images.json"),
            """
            {"baremetalIronic": "r.test/a", "baremetalStaticIpManager": "r.test/b",
             "baremetalMachineOsDownloader": "r.test/c", "machineOSImages": "r.test/d"}
            """);
    assertThat(run(MANAGED, "--images", images.toString())).isZero();
    assertThat(out.toString()).contains("r.test/a", "r.test/d").doesNotContain("placeholders");
  }

  @Test
  void saysWhatIsWrongAndPrintsNothing_whenItIsRefused() throws IOException {
    assertThat(run(MANAGED.replace("172.22.0.3", "10.0.0.3"))).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("p.yaml line 1: error: ", "spec.provisioningIP", "10.0.0.3", "BMO-PROV-011");
  }

  @Test
  void saysWhichValueHasTheWrongType() throws IOException {
    assertThat(run(MANAGED + "  provisioningDNS: perhaps\n")).isEqualTo(1);
    assertThat(err.toString()).contains("spec.provisioningDNS", "perhaps");
  }

  @Test
  void saysThatThereIsNoProvisioning() throws IOException {
    assertThat(run("kind: Pod\n")).isEqualTo(2);
    assertThat(err.toString()).contains("one Provisioning was expected").hasLineCount(1);
  }

  @Test
  void saysWhereTheYamlIsBroken() throws IOException {
    assertThat(run("kind: [Provisioning\n")).isEqualTo(2);
    assertThat(err.toString()).contains("p.yaml is not YAML", "line ").hasLineCount(1);
  }
}
