package io.baremetal.api.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.Explanation.Party;
import io.baremetal.api.host.Explanation.Reason;
import io.baremetal.api.json.ModelYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

  private static final String BMC = "bmc: {address: ipmi://192.0.2.1, credentialsName: s}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "available|OK|true|SETTLED|NOBODY|is as its owner wants it",
        "registering|OK|false|WORKING|MACHINE|its management controller is being checked",
        "inspecting|OK|false|WORKING|MACHINE|its hardware is being inspected",
        "preparing|OK|false|WORKING|MACHINE|its settings are being applied",
        "provisioning|OK|false|WORKING|MACHINE|its image is being written",
        "deprovisioning|OK|false|WORKING|MACHINE|its image is being removed",
        "inspecting|delayed|false|NO_ROOM|OTHER_HOSTS|until the provisioner has room",
        "provisioned|servicing|true|WORKING|MACHINE|its settings are being changed in service",
        "provisioned|OK|false|POWER_CHANGING|MACHINE|is being powered on",
        "provisioned|OK|true|SETTLED|NOBODY|is as its owner wants it",
        "provisioned|detached|true|DETACHED|OWNER|is out of management",
        "unmanaged|discovered|false|NOT_MANAGED|OWNER|set spec.bmc",
        "''|OK|false|WORKING|MACHINE|it is about to be registered",
      })
  void explains_everyState(
      String state, String status, boolean on, Reason reason, Party party, String words) {
    Explanation explanation =
        of(
            ("spec: {online: true, image: {url: 'http://i'}, %s}\n"
                 + "status: {operationalStatus: '%s', poweredOn: %s, provisioning: {state: '%s'}}")
                .formatted(BMC, status, on, state));

    assertThat(explanation.reason()).isEqualTo(reason);
    assertThat(explanation.waitsFor()).isEqualTo(party);
    assertThat(explanation.sentence()).startsWith("Host metal3/node-0 ").contains(words);
    assertThat(explanation.facts()).containsEntry("state", state);
  }

  @Test
  void saysWhatKeepsTheOperatorAway_beforeWhatItDoes() {
    BareMetalHost host =
        host("spec: {%s}\nstatus: {provisioning: {state: inspecting}}".formatted(BMC));
    HostSurroundings.Builder all = HostSurroundings.builder();
    all.passProblem("broke").firmwareProblem("unseen");
    assertThat(Explanation.of(host, all.build()).reason()).isEqualTo(Reason.INTERRUPTED);
    all.loginProblem("no Secret");
    assertThat(Explanation.of(host, all.build()).reason()).isEqualTo(Reason.NO_LOGIN);
    all.backendProblem("no route");
    assertThat(Explanation.of(host, all.build()).reason()).isEqualTo(Reason.NO_BACKEND);
    all.operatorProblem("b leads in its place");
    Explanation explanation = Explanation.of(host, all.build());
    assertThat(explanation.reason()).isEqualTo(Reason.NO_OPERATOR);
    assertThat(explanation.waitsFor()).isEqualTo(Party.ADMINISTRATOR);
    assertThat(explanation.sentence()).endsWith(": b leads in its place");
    assertThat(explanation.facts()).containsEntry("problem", "b leads in its place");
  }

  @Test
  void saysNothingOfStatus_whenThereIsNone() {
    assertThat(of("spec: {online: true}").reason()).isEqualTo(Reason.NOT_SEEN);
  }

  @Test
  void keepsCountsOutOfTheSentence_whenAnOperationFailed() {
    Explanation explanation =
        of(
            ("spec: {%s}\nstatus: {errorType: registration error, errorCount: 7,"
                    + " errorMessage: bad login}")
                .formatted(BMC));

    assertThat(explanation.reason()).isEqualTo(Reason.FAILED);
    assertThat(explanation.sentence())
        .isEqualTo(
            "Host metal3/node-0 is stopped by a registration error: bad login; it is tried again"
                + " by itself");
    assertThat(explanation.facts()).containsEntry("errorCount", "7");
  }

  @Test
  void namesTheAnnotation_thatStandsInTheWay() {
    String status = "status: {provisioning: {state: available}}";
    BareMetalHost host =
        ModelYaml.read("spec: {%s}\n%s".formatted(BMC, status), BareMetalHost.class).orElseThrow();

    assertThat(with(host, HostAnnotations.PAUSED).reason()).isEqualTo(Reason.PAUSED);
    assertThat(with(host, "reboot.metal3.io/other").facts())
        .containsEntry("annotation", "reboot.metal3.io/other");
    assertThat(with(host, HostAnnotations.REBOOT).reason()).isEqualTo(Reason.AVAILABLE);
  }

  @Test
  void tellsForWhom_aHostIsReserved() {
    String free = "status: {provisioning: {state: ready}}\nspec: {" + BMC;

    assertThat(of(free + "}").sentence()).contains("waits for somebody to set spec.image");
    assertThat(of(free + ", consumerRef: {name: machine-1}}").facts())
        .containsEntry("consumer", "machine-1");
  }

  @Test
  void tellsSinceWhen_workGoesOn() {
    String history =
        "operationHistory: {register: {start: 2026-01-01T00:00:00Z}, inspect: {start:"
            + " 2026-01-02T00:00:00Z}, provision: {start: 2026-01-03T00:00:00Z}, deprovision:"
            + " {start: 2026-01-04T00:00:00Z}}";

    assertThat(since(history, "registering")).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(since(history, "inspecting")).isEqualTo("2026-01-02T00:00:00Z");
    assertThat(since(history, "provisioning")).isEqualTo("2026-01-03T00:00:00Z");
    assertThat(since(history, "deprovisioning")).isEqualTo("2026-01-04T00:00:00Z");
    assertThat(since(history, "preparing")).isNull();
  }

  @Test
  void explains_hostsThatSayLittle() {
    assertThat(of("status: {errorType: '', provisioning: {state: deleting}}").reason())
        .isEqualTo(Reason.NOT_MANAGED);
    assertThat(Explanation.of(BareMetalHost.builder().build()).sentence()).startsWith("Host ? has");
    assertThat(of("spec: {online: true}\nstatus: {errorType: servicing error}").sentence())
        .contains("no reason was given");
    assertThat(
            of("spec: {online: false, disablePowerOff: true, "
                    + BMC
                    + "}\nstatus: {poweredOn: true, provisioning: {state: provisioned}}")
                .reason())
        .isEqualTo(Reason.SETTLED);
    assertThat(
            of("spec: {online: false, "
                    + BMC
                    + "}\nstatus: {poweredOn: true, provisioning: {state: provisioned}}")
                .sentence())
        .contains("is being powered off");
  }

  @Test
  void tellsThatAHostIsBeingDeleted_andHowFarItIs() {
    BareMetalHost host =
        ModelYaml.read(
                "metadata: {name: a, deletionTimestamp: 2026-01-01T00:00:00Z}\nspec: {"
                    + BMC
                    + "}\nstatus: {provisioning: {state: powering off before delete}}",
                BareMetalHost.class)
            .orElseThrow();

    assertThat(Explanation.of(host).sentence())
        .isEqualTo("Host a is being deleted: it is being powered off");
  }

  private static String since(String history, String state) {
    return of("spec: {%s}\nstatus: {provisioning: {state: %s}, %s}".formatted(BMC, state, history))
        .facts()
        .get("since");
  }

  private static Explanation with(BareMetalHost host, String annotation) {
    return Explanation.of(
        host.toBuilder()
            .metadata(host.metadata().toBuilder().putAnnotations(annotation, "").build())
            .build());
  }

  private static Explanation of(String yaml) {
    return Explanation.of(host(yaml));
  }

  private static BareMetalHost host(String yaml) {
    return ModelYaml.read(
            "metadata: {namespace: metal3, name: node-0}\n" + yaml, BareMetalHost.class)
        .orElseThrow();
  }
}
