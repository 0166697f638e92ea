package io.baremetal.deploy.operator.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.json.ModelYaml;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.facts.ProxySettings;
import io.baremetal.deploy.operator.status.OperatorReason;
import io.baremetal.deploy.operator.status.OperatorSituation;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PassDecisionTest {

  private static final String OURS = "generation: 2, finalizers: [provisioning.metal3.io]";
  private static final String DISABLED = "provisioningNetwork: Disabled";

  private static Provisioning provisioning(String metadata, String spec) {
    return ModelYaml.read(
            """
            metadata: {name: provisioning-configuration, %s}
            spec: {%s}
            status: {observedGeneration: 2}
            """
                .formatted(metadata, spec),
            Provisioning.class)
        .orElseThrow();
  }

  private static PassView.Builder view(String metadata, String spec) {
    return view().provisioning(provisioning(metadata, spec));
  }

  private static PassView.Builder view() {
    return PassView.builder()
        .images(Attempt.of(ContainerImages.builder().build()))
        .proxy(Attempt.of(new ProxySettings(Optional.empty(), Optional.empty(), Optional.empty())))
        .tlsProfile(Attempt.of(Optional.empty()));
  }

  private static String named(PassDecision decision) {
    return decision.match(
        new PassDecision.Cases<>(
            rest -> "rest " + reason(rest.situation()) + seconds(rest.again()),
            fail -> "fail " + reason(fail.situation()),
            add -> "add finalizer",
            remove -> "remove",
            deploy -> "deploy " + reason(deploy.situation()) + seconds(deploy.again())));
  }

  private static String reason(Optional<OperatorSituation> situation) {
    return situation.map(OperatorSituation::reason).map(OperatorReason::wire).orElse("-");
  }

  private static String seconds(Optional<Duration> again) {
    return again.map(duration -> " " + duration.toSeconds()).orElse("");
  }

  private static String decided(PassView.Builder view) {
    return named(PassDecision.of(view.build()));
  }

  @Test
  void leavesOtherProvisioningsAlone() {
    assertThat(decided(view(OURS, DISABLED).requestedName("other"))).isEqualTo("rest -");
  }

  @Test
  void waits_whileThereIsNothingToDo() {
    assertThat(decided(view().enabledModes(Set.of()))).isEqualTo("rest UnsupportedPlatform");
    assertThat(decided(view())).isEqualTo("rest WaitingForProvisioningCR");
    assertThat(decided(view().servesWebhook(false))).isEqualTo("rest WaitingForProvisioningCR 300");
  }

  @Test
  void doesNothing_whilePaused_notEvenRemove() {
    String paused = "annotations: {provisioning.metal3.io/paused: ''}, " + OURS;
    assertThat(decided(view(paused, DISABLED))).isEqualTo("fail -");
    assertThat(decided(view(paused + ", deletionTimestamp: 2026-01-01T00:00:00Z", DISABLED)))
        .isEqualTo("fail -");
  }

  @Test
  void blamesTheListOfImages_butNotTheProvisioningForTheCluster() {
    assertThat(decided(view(OURS, DISABLED).images(Attempt.refused("no file"))))
        .isEqualTo("fail InvalidConfiguration");
    assertThat(decided(view(OURS, DISABLED).proxy(Attempt.refused("no Proxy"))))
        .isEqualTo("fail -");
    assertThat(decided(view(OURS, DISABLED).tlsProfile(Attempt.refused("no APIServer"))))
        .isEqualTo("fail -");
  }

  @Test
  void addsItsFinalizerFirst_andRemovesOnlyWhatItMarked() {
    assertThat(decided(view("labels: {}", DISABLED))).isEqualTo("add finalizer");
    String going = "deletionTimestamp: 2026-01-01T00:00:00Z, ";
    assertThat(decided(view(going + OURS, DISABLED))).isEqualTo("remove");
    assertThat(decided(view(going + "finalizers: [others]", DISABLED)))
        .startsWith("deploy SyncingResources");
  }

  @Test
  void tellsWhatIsInvalid_andWaitsForAChange() {
    PassDecision decision =
        PassDecision.of(view(OURS, "provisioningIP: zz").servesWebhook(false).build());
    assertThat(named(decision)).isEqualTo("rest InvalidConfiguration");
    assertThat(decision.toString()).contains("spec.provisioningIP", "zz");
  }

  @Test
  void tellsOfNewsOnly() {
    assertThat(decided(view(OURS, DISABLED).runsWantedImages(true))).isEqualTo("deploy -");
    assertThat(decided(view(OURS, DISABLED))).isEqualTo("deploy SyncingResources");
    assertThat(
            decided(
                view(OURS.replace('2', '7'), DISABLED).runsWantedImages(true).servesWebhook(false)))
        .isEqualTo("deploy SyncingResources 300");
  }
}
