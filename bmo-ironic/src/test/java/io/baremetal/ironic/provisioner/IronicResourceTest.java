package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.api.provisioner.ClusterReader.ObjectRef;
import io.baremetal.api.provisioner.ProvisionerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to Ironic as a resource of the cluster describes it. */
class IronicResourceTest {

  private static final String READY =
      """
      {"metadata":{"generation":3},
       "spec":{"apiCredentialsName":"login"},
       "status":{"conditions":[{"type":"Ready","status":"True","observedGeneration":3}]}}
      """;

  private final Map<String, JsonNode> objects = new HashMap<>();

  IronicResourceTest() {
    put("Ironic metal3/ironic", READY);
    put(
        "Secret metal3/login",
        "{\"data\":{\"username\":\"YWRtaW4=\",\"password\":\"IHMzY3JldCA=\"}}");
    put("Secret metal3/tls", "{\"data\":{\"tls.crt\":\"UEVN\",\"ca.crt\":\"Q0E=\"}}");
  }

  private void put(String ref, String json) {
    try {
      objects.put(ref, new ObjectMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<JsonNode> find(ObjectRef ref) {
    String expected = ref.kind().equals("Secret") ? "v1" : "ironic.metal3.io/v1alpha1";
    assertThat(ref.apiVersion()).isEqualTo(expected);
    return Optional.ofNullable(objects.get(ref.toString()));
  }

  private IronicLink link() {
    return new IronicResource(this::find, "metal3", "ironic").link();
  }

  @Test
  void leadsToTheServiceOfThatName_withTheLoginAsItIs() {
    IronicLink link = link();

    assertThat(link.endpoint()).isEqualTo("http://ironic.metal3.svc");
    assertThat(link.authority()).isEmpty();
    assertThat(link.credentials().username()).isEqualTo("admin");
    assertThat(link.credentials().password()).isEqualTo(" s3cret ");
    assertThat(link.toString()).doesNotContain("s3cret");
  }

  @Test
  void trustsTheServersOwnCertificate_whenItHasOne() {
    put(
        "Ironic metal3/ironic",
        READY.replace(
            "\"apiCredentialsName\"",
            "\"tls\":{\"certificateName\":\"tls\"},\"apiCredentialsName\""));

    assertThat(link().endpoint()).isEqualTo("https://ironic.metal3.svc");
    assertThat(link().authority()).contains("PEM");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"observedGeneration\":3|\"observedGeneration\":2|has not been reconciled yet",
        "\"type\":\"Ready\"|\"type\":\"Other\"|has not been reconciled yet",
        "\"status\":\"True\"|\"status\":\"False\",\"message\":\"no database\"|not ready: no"
            + " database",
        "\"status\":\"True\"|\"status\":\"False\",\"reason\":\"Rollout\"|not ready: Rollout",
        "\"status\":\"True\"|\"status\":\"Unknown\"|does not say why",
        "\"apiCredentialsName\":\"login\"|\"version\":\"38.0\"|names no Secret",
        "\"login\"|\"other\"|there is no Secret metal3/other"
      })
  void isNotUsable_untilAllIsThere(String now, String then, String reason) {
    put("Ironic metal3/ironic", READY.replace(now, then));

    assertThatThrownBy(this::link)
        .isInstanceOf(ProvisionerException.class)
        .hasMessageStartingWith("The way to Ironic cannot be taken from Ironic metal3/ironic: ")
        .hasMessageContaining(reason);
  }

  @Test
  void namesTheValueThatASecretLacks() {
    put("Secret metal3/login", "{\"data\":{\"username\":\"YWRtaW4=\"}}");
    assertThatThrownBy(this::link).hasMessageContaining("metal3/login has no value password");

    put("Secret metal3/login", "{\"data\":{\"username\":\"%%\",\"password\":\"YQ==\"}}");
    assertThatThrownBy(this::link).hasMessageContaining("username").hasMessageContaining("base64");
  }

  @Test
  void saysSo_whenThereIsNoResource() {
    objects.clear();
    assertThatThrownBy(this::link).hasMessageContaining("there is no Ironic metal3/ironic");
  }
}
