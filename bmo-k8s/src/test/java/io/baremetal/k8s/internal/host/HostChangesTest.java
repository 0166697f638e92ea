package io.baremetal.k8s.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.k8s.runtime.Reconciled;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a provisioned host when its owner changes his mind. */
final class HostChangesTest {

  private final HostScene scene = new HostScene();

  private JsonNode secret() {
    return scene.cluster.get("Secret", "metal3", "demo-bmc").orElseThrow();
  }

  @Test
  void marksTheSecretOfTheBmc() {
    scene.settle();
    assertThat(secret().at("/metadata/labels/environment.metal3.io").asText())
        .isEqualTo("baremetal");
    assertThat(secret().at("/metadata/finalizers/0").asText())
        .isEqualTo("baremetalhost.metal3.io/secret");
    assertThat(secret().at("/metadata/ownerReferences/0/name").asText()).isEqualTo("demo");
    assertThat(secret().at("/metadata/ownerReferences/0").has("controller")).isFalse();
  }

  @Test
  void deprovisions_whenImageIsDropped() {
    scene.provisioned();
    scene.patch("{spec: {image: null}}");
    scene.settle();
    assertThat(scene.newStates()).containsExactly("deprovisioning", "available");
    assertThat(scene.status("/provisioning/image/url")).isEmpty();
    assertThat(scene.machine.calls()).contains("deprovision REPORT");
  }

  @Test
  void goesForGood_whenDeleted() {
    scene.provisioned();
    scene.machine.before(
        "remove", () -> assertThat(scene.host()).as("host while it is forgotten").isPresent());
    scene.cluster.delete("BareMetalHost", "metal3", "demo");
    assertThat(scene.settle()).isEqualTo(Reconciled.done());
    assertThat(scene.host()).isEmpty();
    assertThat(scene.newStates())
        .containsExactly("deprovisioning", "powering off before delete", "deleting");
    assertThat(scene.machine.calls())
        .containsSubsequence(
            "adopt deprovisioning", "deprovision REPORT", "power HARD_OFF", "remove");
    assertThat(scene.cluster.list("Secret", "metal3")).isEmpty();
    assertThat(scene.cluster.list("HardwareData", "metal3")).isEmpty();
  }

  @Test
  void goesAlthoughTheMachineRefuses_afterFourFailures() {
    scene.provisioned();
    scene.machine.next("deprovision", "no", "no", "no", "no");
    scene.cluster.delete("BareMetalHost", "metal3", "demo");
    for (int passes = 0; passes < 3; passes++) {
      scene.settle();
      assertThat(scene.state()).isEqualTo("deprovisioning");
    }
    scene.settle();
    assertThat(scene.host()).isEmpty();
  }

  @Test
  void reboots_whenTheOneShotAnnotationIsSet() {
    scene.provisioned();
    scene.patch("{metadata: {annotations: {reboot.metal3.io: ''}}}");
    scene.settle();
    assertThat(scene.machine.calls()).containsSubsequence("power SOFT_OFF", "power ON");
    assertThat(scene.host().orElseThrow().at("/metadata/annotations").has("reboot.metal3.io"))
        .isFalse();
    assertThat(scene.status("/poweredOn")).isEqualTo("true");
  }

  @Test
  void staysOff_whileAClientKeepsItsAnnotation() {
    scene.provisioned();
    scene.patch("{metadata: {annotations: {reboot.metal3.io/upgrade: '{\"mode\":\"hard\"}'}}}");
    scene.settle();
    scene.settle();
    assertThat(scene.machine.calls()).contains("power HARD_OFF").doesNotContain("power ON");
    scene.patch("{metadata: {annotations: null}}");
    scene.settle();
    assertThat(scene.machine.calls()).contains("power ON");
  }

  @Test
  void detachesAndAttachesAgain() {
    scene.provisioned();
    scene.patch("{metadata: {annotations: {baremetalhost.metal3.io/detached: ''}}}");
    assertThat(scene.settle()).isEqualTo(Reconciled.after(Duration.ofMinutes(10)));
    assertThat(scene.status("/operationalStatus")).isEqualTo("detached");
    assertThat(scene.machine.calls()).containsExactly("detach WHEN_AT_REST");
    scene.patch("{metadata: {annotations: null}}");
    scene.settle();
    assertThat(scene.status("/operationalStatus")).isEqualTo("OK");
    assertThat(scene.state()).isEqualTo("provisioned");
  }

  @Test
  void inspectsAgain_whenAsked() {
    scene.settle();
    scene.forget();
    scene.patch("{metadata: {annotations: {inspect.metal3.io: ''}}}");
    scene.settle();
    assertThat(scene.newStates()).containsExactly("inspecting", "preparing", "available");
    assertThat(scene.machine.calls()).contains("inspect REFRESH");
    assertThat(scene.host().orElseThrow().at("/metadata/annotations").has("inspect.metal3.io"))
        .isFalse();
  }

  @Test
  void failsAndBacksOff_whenUserDataCannotBeRead() {
    scene.settle();
    scene.patch("{spec: {userData: {name: nowhere, namespace: metal3}}}");
    scene.wantImage();
    assertThat(scene.settle()).isInstanceOf(Reconciled.Failed.class);
    assertThat(scene.state()).isEqualTo("provisioning");
    scene.cluster.apply(
        """
        {apiVersion: v1, kind: Secret, metadata: {name: nowhere, namespace: metal3},
         stringData: {userData: "#cloud-config"}}
        """);
    scene.settle();
    assertThat(scene.state()).isEqualTo("provisioned");
    assertThat(scene.machine.calls()).contains("provision #cloud-config");
  }

  @Test
  void takesUpTheLoginThatWasRepaired() {
    scene.provisioned();
    scene.cluster.patch("Secret", "metal3", "demo-bmc", "{data: {password: ''}}");
    assertThat(scene.settle()).isEqualTo(Reconciled.done());
    assertThat(scene.status("/errorType")).isEqualTo("registration error");
    scene.cluster.patch("Secret", "metal3", "demo-bmc", "{data: {password: bmV3}}");
    scene.settle();
    assertThat(scene.status("/errorType")).isEmpty();
    assertThat(scene.status("/operationalStatus")).isEqualTo("OK");
    assertThat(scene.eventReasons())
        .containsAll(List.of("BMCCredentialError", "BMCAccessValidated"));
  }
}
