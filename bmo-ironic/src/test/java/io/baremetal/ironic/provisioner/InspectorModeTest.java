package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.api.hardware.AcceleratorTable;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.testkit.ironic.FakeInspector;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Step;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hosts whose hardware a classic Inspector finds out, beside an Ironic of its age. */
@Tag("ICN-11")
class InspectorModeTest {

  private final AtomicReference<FakeInspector> fake = new AtomicReference<>();

  private Simulation start() {
    return Simulation.start(
        ironic -> ironic.apiVersions(1, 82),
        Simulation.CONFIG,
        (provisioner, ironic) -> {
          FakeInspector beside = FakeInspector.beside(ironic);
          fake.set(beside);
          provisioner.inspector(
              InspectorClient.builder()
                  .endpoint("http://inspector.test:5050/v1/")
                  .httpClient(
                      new OkHttpClient.Builder().addInterceptor(beside.interceptor()).build())
                  .retry(RetryPolicy.none())
                  .build());
        });
  }

  private FakeInspector inspector() {
    return fake.get();
  }

  private static InspectRequest inspection(OnFailure onFailure, AbortWait abort) {
    return new InspectRequest(
        BootMode.UEFI,
        "x86_64",
        InspectionMode.AGENT,
        onFailure,
        InspectRequest.Refresh.KEEP,
        abort);
  }

  @Test
  @Tag("ICN-09")
  @Tag("ICN-18")
  void livesItsWholeLife_withoutIronicsOwnInspection() {
    try (Simulation life = start().watching()) {
      assertThat(life.provisioner.health().isReady()).isTrue();
      life.provision();
      String node = life.id.orElseThrow();
      assertThat(life.ironic.node(node).is("active")).isTrue();
      assertThat(life.hardware.orElseThrow().nics()).isNotEmpty();

      life.state = ProvisioningState.DEPROVISIONING;
      life.until(
          host ->
              host.deprovision(new DeprovisionRequest(CleaningMode.METADATA, OnFailure.REPORT)));
      life.state = ProvisioningState.POWERING_OFF_BEFORE_DELETE;
      life.until(
          host ->
              host.setPower(
                  new PowerRequest(
                      PowerRequest.Target.HARD_OFF, OnFailure.REPORT, CleaningMode.METADATA)));
      life.state = ProvisioningState.DELETING;
      life.untilRemoved();

      assertThat(life.ironic.nodes()).isEmpty();
      assertThat(life.events)
          .containsSubsequence("InspectionStarted", "InspectionComplete", "ProvisioningStarted");
      assertThat(life.ironic.calls().story()).noneMatch(call -> call.endsWith(" inspect"));
      assertThat(life.ironic.calls().count("GET /nodes/{node}/inventory")).isZero();
      assertThat(inspector().calls().story()).containsExactly("POST /introspection/{node}");
    }
  }

  @Test
  void findsTheSame_asInspectionByTheAgent() {
    HardwareDetails classic;
    Hardware hardware;
    try (Simulation life = start()) {
      life.makeAvailable();
      classic = life.hardware.orElseThrow();
      hardware = life.ironic.machineOf(life.id.orElseThrow()).hardware();
    }
    try (Simulation life = Simulation.start()) {
      life.ironic.machines().at(life.address).hardware(hardware);
      life.makeAvailable();
      assertThat(classic).isEqualTo(life.hardware.orElseThrow());
    }
  }

  @Test
  void isWokenSoon_whenTheRunIsOver() {
    try (Simulation life = start().watching()) {
      life.register();
      life.state = ProvisioningState.INSPECTING;
      Instant begun = life.time.now();
      life.until(host -> host.inspect(inspection(OnFailure.REPORT, AbortWait.NO)));
      // The steps of a run take 190 s.
      assertThat(Duration.between(begun, life.time.now())).isLessThan(Duration.ofSeconds(200));
    }
  }

  @Test
  void reportsWhyARunFailed_andStartsAnotherWhenAsked() {
    try (Simulation life = start()) {
      life.register();
      String node = life.id.orElseThrow();
      life.ironic.machineOf(node).failNext(Step.INSPECT_FINISH, "no disk");
      life.host().inspect(inspection(OnFailure.REPORT, AbortWait.NO));
      life.time.advance(Duration.ofMinutes(10));

      assertThat(Steps.text(life.host().inspect(inspection(OnFailure.REPORT, AbortWait.NO))))
          .isEqualTo("refused: Inspection failed: no disk");
      life.host().inspect(inspection(OnFailure.RESTART, AbortWait.NO));
      life.time.advance(Duration.ofMinutes(10));

      assertThat(Steps.text(life.host().inspect(inspection(OnFailure.REPORT, AbortWait.NO))))
          .isEqualTo("done");
    }
  }

  @Test
  void abortsTheRun_andStartsAnother_whenARebootIsForced() {
    try (Simulation life = start()) {
      life.register();
      life.host().inspect(inspection(OnFailure.REPORT, AbortWait.NO));
      life.time.advance(Duration.ofSeconds(60));

      life.host().inspect(inspection(OnFailure.REPORT, AbortWait.FORCED_REBOOT));
      life.host().inspect(inspection(OnFailure.REPORT, AbortWait.NO));

      assertThat(inspector().calls().story())
          .containsExactly(
              "POST /introspection/{node}",
              "POST /introspection/{node}/abort",
              "POST /introspection/{node}");
    }
  }

  @Test
  void startsAnotherRun_whenInspectorHasForgottenIt() {
    try (Simulation life = start().watching()) {
      life.register();
      life.host().inspect(inspection(OnFailure.REPORT, AbortWait.NO));
      inspector().forgetEverything();

      life.until(host -> host.inspect(inspection(OnFailure.REPORT, AbortWait.NO)));

      assertThat(inspector().calls().story()).hasSize(2);
    }
  }

  @Test
  void takesOldData_whereTheInventoryLacksIt() throws IOException {
    String old =
        """
        {"memory_mb": 65536,
         "inventory": {"cpu": {"count": 2}, "interfaces": [{"name": "eth0",
           "mac_address": "52:54:00:00:00:01"}]},
         "all_interfaces": {"eth0": {"pxe": true,
           "lldp_processed": {"switch_system_name": "tor-1", "switch_port_vlans": []}}},
         "extra": {"firmware": {"bios": {"vendor": "Acme", "version": "2.1", "date": "2019"}},
           "network": {"eth0": {"speed": "25Gbps"}}}}
        """;
    HardwareDetails details =
        InventoryReader.read(
                InspectorInventory.of(new ObjectMapper().readTree(old)),
                Parity.CORRECTED,
                AcceleratorTable.standard())
            .details();

    assertThat(details.ramMebibytes()).contains(65536L);
    assertThat(details.firmware().orElseThrow().bios().orElseThrow().version()).contains("2.1");
    assertThat(details.nics().get(0).speedGbps()).contains(25L);
    assertThat(details.nics().get(0).pxe()).contains(true);
    assertThat(details.nics().get(0).lldp().orElseThrow().switchSystemName()).contains("tor-1");
  }
}
