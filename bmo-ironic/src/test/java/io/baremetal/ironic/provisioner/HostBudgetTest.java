package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.DiskFormat;
import io.baremetal.api.host.HardwareRaidVolume;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RaidLevel;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Adopting;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PowerRequest.Target;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the variants of a host's life cost: requests that change something, and reads of the host's
 * own. Listings of all nodes, and the question which versions Ironic speaks, are shared by all.
 */
class HostBudgetTest {

  private static final int CHANGES_OF_A_LIFE = 12;
  private static final int READS_OF_A_LIFE = 8;
  private static final int FOR_A_FIRMWARE_CHANGE = 2;

  private static final int FLEET = 5;

  private static final Set<String> SHARED = Set.of("GET /v1", "GET /nodes");

  private final Simulation life = Simulation.start().watching();
  private final Map<Integer, String> ids = new HashMap<>();

  HostBudgetTest() {
    life.address = "redfish-virtualmedia://192.0.2.17/redfish/v1/Systems/1";
  }

  @AfterEach
  void close() {
    life.close();
  }

  @Test
  void keepsToTwoMoreForAFirmwareChange() {
    inspected();
    prepare(settings());
    deployAndEnd(Simulation.IMAGE);
    assertThat(changes()).isLessThanOrEqualTo(CHANGES_OF_A_LIFE + FOR_A_FIRMWARE_CHANGE);
    assertThat(reads()).isLessThanOrEqualTo(READS_OF_A_LIFE + FOR_A_FIRMWARE_CHANGE);
  }

  @Test
  void asksForTwoChanges_whenFirmwareIsPrepared() {
    inspected();
    life.ironic.calls().clear();
    prepare(settings());
    life.state = ProvisioningState.AVAILABLE;
    life.register();
    assertThat(life.ironic.calls().story())
        .as("the intent and the cleaning")
        .containsExactly("PATCH /nodes/{node}", "PUT /nodes/{node}/states/provision clean");
  }

  @Test
  void asksForTwoChanges_whenARunningHostIsServiced() {
    life.provision();
    life.ironic.calls().clear();
    service();
    life.register();
    assertThat(life.ironic.calls().story())
        .as("the intent and the service")
        .containsExactly("PATCH /nodes/{node}", "PUT /nodes/{node}/states/provision service");
  }

  @Test
  void keepsToTheSameForRaidAndBiosTogether() {
    inspected();
    HardwareRaidVolume volume =
        HardwareRaidVolume.builder().level(RaidLevel.RAID_1).sizeGibibytes(100L).build();
    prepare(
        settings().targetRaid(RaidConfig.builder().hardwareRaidVolumes(List.of(volume)).build()));
    deployAndEnd(Simulation.IMAGE);
    assertThat(changes()).isLessThanOrEqualTo(CHANGES_OF_A_LIFE + FOR_A_FIRMWARE_CHANGE);
    assertThat(reads()).isLessThanOrEqualTo(READS_OF_A_LIFE + FOR_A_FIRMWARE_CHANGE);
  }

  @Test
  void keepsToTheSameForALiveIso() {
    inspected();
    prepare(PrepareRequest.builder());
    deployAndEnd(
        Image.builder().url("http://images.test/live.iso").format(DiskFormat.LIVE_ISO).build());
    assertThat(changes()).isLessThanOrEqualTo(CHANGES_OF_A_LIFE);
    assertThat(reads()).isLessThanOrEqualTo(READS_OF_A_LIFE);
  }

  @Test
  void adoptsAndForgetsARunningMachine() {
    life.state = ProvisioningState.EXTERNALLY_PROVISIONED;
    life.register();
    life.until(
        host ->
            host.capability(Adopting.class)
                .orElseThrow()
                .adopt(new AdoptRequest(life.state, OnFailure.REPORT)));
    assertThat(changes()).as("node, port, verification, ramdisk, adoption").isEqualTo(5);
    assertThat(reads()).isLessThanOrEqualTo(4);
    assertIdlePassesCallNothing();
    life.ironic.calls().clear();
    life.state = ProvisioningState.DELETING;
    life.untilRemoved();
    assertThat(life.ironic.calls().story())
        .containsExactly("PUT /nodes/{node}/maintenance", "DELETE /nodes/{node}");
    assertThat(reads()).isLessThanOrEqualTo(1);
  }

  @Test
  void keepsToTwoMoreForAServiceOfTheRunningHost() {
    life.provision();
    service();
    end();
    assertThat(changes()).isLessThanOrEqualTo(CHANGES_OF_A_LIFE + FOR_A_FIRMWARE_CHANGE);
    assertThat(reads()).isLessThanOrEqualTo(READS_OF_A_LIFE + FOR_A_FIRMWARE_CHANGE);
  }

  private void service() {
    ServiceRequest.Builder request =
        ServiceRequest.builder()
            .targetFirmwareSettings(List.of(FirmwareSetting.text("ProcTurboMode", "Disabled")))
            .actualFirmwareSettings(Map.of("ProcTurboMode", "Enabled"))
            .firmwareSpec(FirmwareSpec.PRESENT)
            .onFailure(OnFailure.REPORT);
    ServiceRequest first = request.changes(Changes.PENDING).build();
    life.host().capability(Servicing.class).orElseThrow().service(first);
    ServiceRequest then = request.changes(Changes.NONE).build();
    life.until(host -> host.capability(Servicing.class).orElseThrow().service(then));
  }

  @Test
  void switchesOffAndOnWithOneRequestEach() {
    life.provision();
    life.ironic.calls().clear();
    life.until(host -> host.setPower(power(Target.HARD_OFF)));
    life.until(host -> host.setPower(power(Target.ON)));
    assertThat(changes()).isEqualTo(2);
    assertThat(reads()).isLessThanOrEqualTo(2);
  }

  @Test
  void readsEachHostOnceAndAllPortsTogether_whenTheProcessStarts() {
    registerFleet();
    life.crash();
    life.time.advance(Duration.ofSeconds(1));
    life.ironic.calls().clear();
    registerFleet();
    assertThat(own()).isEqualTo(Map.of("GET /nodes/{node}", FLEET, "GET /ports", 1));
    life.ironic.calls().clear();
    registerFleet();
    assertThat(own()).isEmpty();
  }

  private void registerFleet() {
    for (int n = 0; n < FLEET; n++) {
      int number = n;
      ids.computeIfAbsent(number, none -> "");
      life.repeat(
          host -> {
            Step<Registration> step =
                life.provisioner.forHost(member(number)).register(life.registration().build());
            Steps.value(step).ifPresent(made -> ids.put(number, made.provisionerId()));
            return step;
          });
    }
  }

  private HostAccess member(int number) {
    return HostAccess.builder()
        .identity(new HostIdentity("metal3", "host-" + number, "uid-" + number))
        .provisionerId(Optional.of(ids.get(number)).filter(id -> !id.isEmpty()))
        .bmcAddress("redfish-virtualmedia://192.0.2.%d/redfish/v1/Systems/1".formatted(number))
        .credentials(BmcCredentials.of("admin", "secret"))
        .bootMacAddress("52:54:00:00:00:0" + number)
        .build();
  }

  @Test
  void listsOnceATick_whenAllHostsRest() {
    life.provision();
    life.time.advance(Duration.ofMinutes(1));
    life.ironic.calls().clear();
    life.time.advance(Duration.ofMinutes(20));
    Map<String, Integer> calls = life.ironic.calls().counts();
    assertThat(calls.keySet()).containsExactly("GET /nodes");
    assertThat(calls.get("GET /nodes")).isLessThanOrEqualTo(120);
  }

  @Test
  void callsNothing_whenAPassOfAHostAtRestHasNothingToDo() {
    life.register();
    assertIdlePassesCallNothing();
    life.state = ProvisioningState.INSPECTING;
    life.hardware = life.until(host -> host.inspect(Simulation.inspection())).details();
    assertIdlePassesCallNothing();
    prepare(PrepareRequest.builder());
    life.state = ProvisioningState.AVAILABLE;
    assertIdlePassesCallNothing();
  }

  private void assertIdlePassesCallNothing() {
    life.register();
    life.time.advance(Duration.ofMinutes(1));
    life.ironic.calls().clear();
    for (int passes = 0; passes < 10; passes++) {
      life.register();
      life.host().observe();
    }
    assertThat(life.ironic.calls().counts()).isEmpty();
  }

  private void inspected() {
    life.register();
    life.state = ProvisioningState.INSPECTING;
    life.hardware = life.until(host -> host.inspect(Simulation.inspection())).details();
    life.state = ProvisioningState.PREPARING;
  }

  /** As the reconciler does: the change is pending until it is on its way. */
  private void prepare(PrepareRequest.Builder request) {
    life.state = ProvisioningState.PREPARING;
    PrepareRequest pending = request.changes(Changes.PENDING).build();
    life.register();
    life.host().prepare(pending);
    PrepareRequest none = request.changes(Changes.NONE).build();
    life.until(host -> host.prepare(none));
  }

  private static PrepareRequest.Builder settings() {
    return PrepareRequest.builder()
        .addTargetFirmwareSettings(FirmwareSetting.text("ProcTurboMode", "Disabled"))
        .actualFirmwareSettings(Map.of("ProcTurboMode", "Enabled"));
  }

  private void deployAndEnd(Image image) {
    life.state = ProvisioningState.PROVISIONING;
    life.until(host -> host.provision(Simulation.provisioning().image(image).build()));
    end();
  }

  private void end() {
    life.state = ProvisioningState.DEPROVISIONING;
    DeprovisionRequest deprovision =
        new DeprovisionRequest(CleaningMode.METADATA, OnFailure.REPORT);
    life.until(host -> host.deprovision(deprovision));
    life.state = ProvisioningState.POWERING_OFF_BEFORE_DELETE;
    life.until(host -> host.setPower(power(Target.HARD_OFF)));
    life.state = ProvisioningState.DELETING;
    life.repeat(HostProvisioner::remove);
  }

  private static PowerRequest power(Target target) {
    return new PowerRequest(target, OnFailure.REPORT, CleaningMode.METADATA);
  }

  private int changes() {
    return life.ironic.calls().mutating().size();
  }

  private int reads() {
    return own().entrySet().stream()
        .filter(call -> call.getKey().startsWith("GET "))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private Map<String, Integer> own() {
    Map<String, Integer> calls = new TreeMap<>(life.ironic.calls().counts());
    calls.keySet().removeAll(SHARED);
    return calls;
  }
}
