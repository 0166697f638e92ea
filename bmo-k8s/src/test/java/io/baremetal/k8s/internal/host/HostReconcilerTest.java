package io.baremetal.k8s.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.k8s.runtime.Reconciled;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Passes over one host, against a whole API server. */
final class HostReconcilerTest {

  private static final Reconciled IN_A_MINUTE = Reconciled.after(Duration.ofMinutes(1));

  private final HostScene scene = new HostScene();

  @Test
  void goesFromNewToProvisioned_withEachStateSeenOnce() {
    scene.wantImage();
    assertThat(scene.settle()).isEqualTo(IN_A_MINUTE);
    assertThat(scene.states())
        .containsExactly(
            "",
            "registering",
            "inspecting",
            "preparing",
            "available",
            "provisioning",
            "provisioned");
    assertThat(scene.machine.calls())
        .containsExactly(
            "register registering",
            "register inspecting",
            "inspect KEEP",
            "register preparing",
            "prepare NONE",
            "register available",
            "register provisioning",
            "provision -",
            "register provisioned",
            "adopt provisioned",
            "power ON",
            "register provisioned",
            "adopt provisioned");
    assertThat(scene.status("/poweredOn")).isEqualTo("true");
  }

  @Test
  void writesAtMostTwelveTimes_onTheWayToProvisioned() {
    scene.wantImage();
    scene.settle();
    assertThat(scene.writes()).hasSizeLessThanOrEqualTo(12);
    assertThat(scene.writes().stream().filter(write -> write.contains("hardwaredata"))).hasSize(1);
  }

  @Test
  void writesNothing_whenNothingChanges() {
    scene.provisioned();
    List<String> before = scene.writes();
    assertThat(scene.pass()).isEqualTo(IN_A_MINUTE);
    assertThat(scene.writes()).isEqualTo(before);
  }

  @Test
  void storesTheStateBeforeTheVerbThatTakesTime() {
    scene.wantImage();
    for (String verb : List.of("inspect", "prepare", "provision")) {
      scene.machine.before(verb, () -> assertThat(scene.state()).startsWith(verb.substring(0, 6)));
    }
    scene.settle();
    assertThat(scene.state()).isEqualTo("provisioned");
  }

  @Test
  void tellsTheOwner_whatHappened() {
    scene.settle();
    assertThat(scene.eventReasons()).contains("ProfileSet", "BMCAccessValidated");
    assertThat(scene.cluster.list("Event", "metal3").get(0).at("/involvedObject/name").asText())
        .isEqualTo("demo");
  }

  @Test
  void waitsWithoutWriting_whileTheMachineIsAtWork() {
    scene.machine.next("inspect", "waits", "waits");
    assertThat(scene.settle()).isEqualTo(Reconciled.after(Duration.ofSeconds(10)));
    List<String> before = scene.writes();
    assertThat(scene.settle()).isEqualTo(Reconciled.after(Duration.ofSeconds(10)));
    assertThat(scene.writes()).isEqualTo(before);
    scene.settle();
    assertThat(scene.state()).isEqualTo("available");
  }

  @Test
  void recordsFailureAndTriesAgain_whenTheMachineRefuses() {
    scene.machine.next("inspect", "no ramdisk");
    assertThat(scene.settle()).isEqualTo(Reconciled.after(Duration.ofSeconds(90)));
    assertThat(scene.status("/errorType")).isEqualTo("inspection error");
    assertThat(scene.status("/errorMessage")).isEqualTo("no ramdisk");
    assertThat(scene.eventReasons()).contains("InspectionError");
    scene.settle();
    assertThat(scene.state()).isEqualTo("available");
    assertThat(scene.status("/errorCount")).isEqualTo("0");
  }

  @Test
  void keepsWhatEarlierTurnsFoundOut_whenOneBreaksOff() {
    scene.machine.next("inspect", "breaks");
    assertThat(scene.settle()).isInstanceOf(Reconciled.Failed.class);
    assertThat(scene.state()).isEqualTo("inspecting");
    assertThat(scene.status("/provisioning/ID")).isEqualTo("node-1");
    assertThat(scene.status("/errorType")).isEmpty();
  }

  @Test
  void heedsWhatTheOwnerChanges_whileThePassIsGoingOn() {
    scene.wantImage();
    scene.machine.before("provision", () -> scene.patch("{spec: {online: false}}"));
    scene.settle();
    assertThat(scene.host().orElseThrow().at("/spec/online").asBoolean()).isFalse();
    assertThat(scene.state()).isEqualTo("provisioned");
    assertThat(scene.machine.calls()).doesNotContain("power ON");
  }

  @Test
  void claimsToHaveObservedNoSpec_thatCameAfterItHadDecided() {
    scene.machine.before("power", () -> scene.patch("{spec: {description: later}}"));
    while (scene.machine.calls().stream().noneMatch(call -> call.startsWith("power"))) {
      scene.pass();
    }
    JsonNode host = scene.host().orElseThrow();
    assertThat(host.at("/status/conditions")).isNotEmpty();
    for (JsonNode condition : host.at("/status/conditions")) {
      assertThat(condition.path("observedGeneration").asLong())
          .isEqualTo(host.at("/metadata/generation").asLong() - 1);
    }
  }

  @Test
  void decidesAgain_whenSomebodyChangesTheHostBeforeItIsStored() {
    scene.settle();
    scene.wantImage();
    scene.machine.before("register", () -> scene.patch("{spec: {description: mine}}"));
    assertThat(scene.pass()).isEqualTo(Reconciled.immediately());
    assertThat(scene.state()).isEqualTo("available");
    scene.machine.before("register", () -> {});
    scene.settle();
    assertThat(scene.state()).isEqualTo("provisioned");
    assertThat(scene.host().orElseThrow().at("/spec/description").asText()).isEqualTo("mine");
  }

  @Test
  void repeatsTheVerb_whenItsResultCouldNotBeStored() {
    scene.wantImage();
    scene.machine.before("provision", () -> scene.patchStatus("{errorMessage: x}"));
    scene.pass();
    scene.machine.before("provision", () -> {});
    scene.settle();
    assertThat(scene.machine.calls().stream().filter(call -> call.startsWith("provision -")))
        .hasSize(2);
    assertThat(scene.state()).isEqualTo("provisioned");
  }

  @Test
  void looksAgainInTenSeconds_whenTheSecretIsMissing() {
    scene.cluster.delete("Secret", "metal3", "demo-bmc");
    assertThat(scene.settle()).isEqualTo(Reconciled.after(Duration.ofSeconds(10)));
    assertThat(scene.status("/errorType")).isEqualTo("registration error");
    assertThat(scene.eventReasons()).contains("BMCCredentialError");
    assertThat(scene.machine.calls()).isEmpty();
  }

  @Test
  void leavesTheHostAlone_whenItIsPaused() {
    scene.patch("{metadata: {annotations: {baremetalhost.metal3.io/paused: ''}}}");
    assertThat(scene.settle()).isEqualTo(Reconciled.done());
    assertThat(scene.states()).containsExactly("");
    assertThat(scene.machine.calls()).isEmpty();
  }

  @Test
  void touchesNothing_whenTheProvisionerIsNotReady() {
    scene.machine.notReady();
    assertThat(scene.settle()).isEqualTo(Reconciled.after(Duration.ofSeconds(30)));
    assertThat(scene.machine.calls()).isEmpty();
  }

  @Test
  void waitsForASlot_andSaysSo() {
    scene.machine.full(true);
    assertThat(scene.settle()).isEqualTo(Reconciled.after(Duration.ofSeconds(90)));
    assertThat(scene.status("/operationalStatus")).isEqualTo("delayed");
    scene.machine.full(false);
    scene.settle();
    assertThat(scene.state()).isEqualTo("available");
  }

  @Test
  void doesNothing_whenThereIsNoHost() {
    scene.patch("{metadata: {finalizers: []}}");
    scene.cluster.delete("BareMetalHost", "metal3", "demo");
    assertThat(scene.pass()).isEqualTo(Reconciled.done());
  }
}
