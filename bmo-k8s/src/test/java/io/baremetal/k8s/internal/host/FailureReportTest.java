package io.baremetal.k8s.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.fault.FaultPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told and counted of a pass that fails. */
final class FailureReportTest {

  private final HostScene scene = new HostScene();

  @Test
  void tellsWhatAVerbDid_beforeItFailed() {
    scene.machine.next("register", "breaks after");
    scene.pass();
    assertThat(scene.eventReasons()).containsExactly("Registered");
    scene.settle();
    assertThat(scene.eventReasons()).containsOnlyOnce("Registered");
  }

  @Test
  void countsTheKey_whenASecretWithConfigurationLacksIt() {
    scene.cluster.apply(
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: user, namespace: metal3}
        stringData: {other: text}
        """);
    scene.wantImage();
    scene.patch("{spec: {userData: {name: user}}}");
    scene.settle();
    assertThat(scene.counted)
        .contains("metal3_host_config_data_error_total{host_data_type=userData}");
  }

  @Test
  void countsTheLogin_whenItsSecretCannotBeRead() {
    scene
        .cluster
        .faults()
        .when(FaultPlan.request("GET", ".*/secrets/demo-bmc"))
        .then(Fault.status(500));
    scene.pass();
    assertThat(scene.counted).contains("metal3_credentials_unhandled_error_total");
  }

  @Test
  void warns_whenTheLoginOfARegistryIsOfAnotherKind() {
    registryLogin("Opaque", "{}");
    provisionOci();
    assertThat(warnings()).containsExactly("ImageAuthFormatUnsupported");
    assertThat(scene.status("/errorType")).isEqualTo("provisioning error");
  }

  @Test
  void warns_whenTheLoginOfARegistryIsNotThere() {
    registryLogin(
        "kubernetes.io/dockerconfigjson", "{\"auths\": {\"other.test\": {\"auth\": \"YTpi\"}}}");
    provisionOci();
    assertThat(warnings()).containsExactly("ImageAuthParseError");
  }

  private void registryLogin(String type, String config) {
    scene.cluster.apply(
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: registry, namespace: metal3}
        type: %s
        stringData: {.dockerconfigjson: '%s'}
        """
            .formatted(type, config));
  }

  private void provisionOci() {
    scene.patch("{spec: {image: {url: 'oci://registry.test/os:1', ociAuthSecretName: registry}}}");
    scene.settle();
  }

  private List<String> warnings() {
    return scene.cluster.list("Event", "metal3").stream()
        .filter(event -> event.path("type").asText().equals("Warning"))
        .map((JsonNode event) -> event.path("reason").asText())
        .toList();
  }
}
