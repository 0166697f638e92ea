package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DataImages;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.EventSubscriptions;
import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.Preparation;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import io.baremetal.testkit.fault.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What must not be asked twice is asked once, although the process dies or an answer is lost. */
class CrashTest {

  private static final String CLEAN = "PUT /nodes/{node}/states/provision clean";
  private static final String SERVICE = "PUT /nodes/{node}/states/provision service";
  private static final String ATTACH = "POST /nodes/{node}/vmedia";
  private static final String SUBSCRIBE = "POST /nodes/{node}/vendor_passthru create_subscription";
  private static final String REBOOT = "PUT /nodes/{node}/states/power rebooting";

  private final Simulation life = Simulation.start().watching();

  CrashTest() {
    life.address = "redfish-virtualmedia://192.0.2.17/redfish/v1/Systems/1";
  }

  @AfterEach
  void close() {
    life.close();
  }

  @Test
  void preparesOnce_whenTheProcessDiesBeforeTheSettingsAreRecorded() {
    manageable();
    assertThat(prepare(Changes.PENDING)).isEqualTo(Optional.of(Launch.LAUNCHED));
    life.crash();
    assertThat(prepare(Changes.PENDING)).as("it runs").isEqualTo(Optional.of(Launch.LAUNCHED));
    life.time.advance(Duration.ofMinutes(30));
    life.crash();
    Step<Preparation> ended = life.host().prepare(settings(Changes.PENDING).build());
    assertThat(Steps.done(ended)).contains(new Preparation(Launch.LAUNCHED));
    assertThat(life.ironic.calls().count(CLEAN)).isEqualTo(1);
  }

  @Test
  void preparesAgain_whenTheRequestIsLost() {
    manageable();
    life.ironic.failNext(CLEAN, Fault.lostRequest());
    assertThatThrownBy(() -> prepare(Changes.PENDING)).isInstanceOf(ProvisionerException.class);
    life.crash();
    assertThat(prepare(Changes.PENDING)).isEqualTo(Optional.of(Launch.LAUNCHED));
    life.time.advance(Duration.ofMinutes(30));
    assertThat(Steps.text(life.host().prepare(settings(Changes.NONE).build()))).isEqualTo("done");
    assertThat(life.ironic.machineOf(life.id.get()).completedSteps())
        .filteredOn(step -> step.contains("apply_configuration"))
        .hasSize(1);
  }

  @Test
  void preparesOnce_whenTheAnswerIsLost() {
    manageable();
    life.ironic.failNext(CLEAN, Fault.lostReply());
    assertThatThrownBy(() -> prepare(Changes.PENDING)).isInstanceOf(ProvisionerException.class);
    life.time.advance(Duration.ofMinutes(30));
    assertThat(Steps.done(life.host().prepare(settings(Changes.PENDING).build())))
        .contains(new Preparation(Launch.LAUNCHED));
    assertThat(life.ironic.calls().count(CLEAN)).isEqualTo(1);
  }

  @Test
  void preparesTheSameAgain_whenItIsAskedForAfterItWasRecorded() {
    manageable();
    prepare(Changes.PENDING);
    life.time.advance(Duration.ofMinutes(30));
    life.host().prepare(settings(Changes.NONE).build());
    prepare(Changes.PENDING);
    assertThat(life.ironic.calls().count(CLEAN)).isEqualTo(2);
  }

  @Test
  void preparesAgain_whenItFailedAndTheProcessDied() {
    manageable();
    life.ironic.machineOf(life.id.get()).failCleaning("no such setting");
    prepare(Changes.PENDING);
    life.time.advance(Duration.ofMinutes(30));
    life.crash();
    PrepareRequest again = settings(Changes.PENDING).onFailure(OnFailure.RESTART).build();
    for (int passes = 0; passes < 3; passes++) {
      life.host().prepare(again);
      life.time.advance(Duration.ofSeconds(20));
      life.crash();
    }
    assertThat(life.ironic.calls().count(CLEAN)).isEqualTo(2);
  }

  @Test
  void preparesTheSameAgain_whenTheProcessDiedAfterItsEndWasRecorded() {
    manageable();
    prepare(Changes.PENDING);
    life.time.advance(Duration.ofMinutes(30));
    life.state = ProvisioningState.AVAILABLE;
    life.crash();
    life.register();
    life.state = ProvisioningState.PREPARING;
    life.register();
    assertThat(prepare(Changes.PENDING)).contains(Launch.LAUNCHED);
    assertThat(life.ironic.calls().count(CLEAN)).isEqualTo(2);
  }

  @Test
  void preparesOnce_whenTheProcessDiesAndTheRecordSaysThatItGoesOn() {
    manageable();
    prepare(Changes.PENDING);
    life.time.advance(Duration.ofMinutes(30));
    life.crash();
    life.register();
    assertThat(prepare(Changes.PENDING)).contains(Launch.LAUNCHED);
    assertThat(life.ironic.calls().count(CLEAN)).isEqualTo(1);
  }

  @Test
  void takesAwayWhatIsOver_withTheDeployment() {
    manageable();
    prepare(Changes.PENDING);
    assertThat(hasEntry()).isTrue();
    life.time.advance(Duration.ofMinutes(30));
    life.host().prepare(settings(Changes.NONE).build());
    life.state = ProvisioningState.PROVISIONING;
    life.until(host -> host.provision(Simulation.provisioning().build()));
    assertThat(hasEntry()).isFalse();
  }

  @Test
  void takesAwayAtOnce_whatNoRecordTellsOf() {
    life.provision();
    subscribe();
    assertThat(hasEntry()).isTrue();
    life.register();
    assertThat(hasEntry()).isFalse();
  }

  private boolean hasEntry() {
    return life.ironic.node(life.id.get()).field("extra").has(Intents.KEY);
  }

  @Test
  void servicesTheSameAgain_whenTheProcessDiedAfterItsEndWasRecorded() {
    life.provision();
    service(Changes.PENDING);
    life.time.advance(Duration.ofMinutes(30));
    life.crash();
    life.register();
    assertThat(Steps.value(service(Changes.PENDING))).contains(Launch.LAUNCHED);
    assertThat(life.ironic.calls().count(SERVICE)).isEqualTo(2);
  }

  @Test
  void servicesOnce_whenTheProcessDiesAndTheRecordSaysThatItGoesOn() {
    life.provision();
    service(Changes.PENDING);
    life.time.advance(Duration.ofMinutes(30));
    life.crash();
    life.repeat(
        host ->
            host.register(
                life.registration().operationalStatus(OperationalStatus.SERVICING).build()));
    assertThat(Steps.done(service(Changes.PENDING))).contains(Launch.LAUNCHED);
    assertThat(life.ironic.calls().count(SERVICE)).isEqualTo(1);
  }

  @Test
  void servicesOnce_whenTheProcessDiesBeforeTheFirmwareIsRecorded() {
    life.provision();
    assertThat(Steps.value(service(Changes.PENDING))).contains(Launch.LAUNCHED);
    life.crash();
    assertThat(Steps.value(service(Changes.PENDING))).contains(Launch.LAUNCHED);
    life.time.advance(Duration.ofMinutes(30));
    life.crash();
    assertThat(Steps.done(service(Changes.PENDING))).contains(Launch.LAUNCHED);
    assertThat(Steps.done(service(Changes.NONE))).contains(Launch.NOT_LAUNCHED);
    assertThat(life.ironic.calls().count(SERVICE)).isEqualTo(1);
  }

  @Test
  void rebootsOnce_whenTheProcessDiesBeforeTheCallerKnows() {
    neverOff();
    life.ironic.failNext(REBOOT, Fault.lostReply());
    assertThatThrownBy(this::reboot).isInstanceOf(ProvisionerException.class);
    life.time.advance(Duration.ofMinutes(1));
    life.crash();
    assertThat(Steps.text(reboot())).isEqualTo("in 0s");
    assertThat(life.ironic.calls().count(REBOOT)).isEqualTo(1);
    life.time.advance(Duration.ofMinutes(1));
    reboot();
    assertThat(life.ironic.calls().count(REBOOT)).as("a new wish").isEqualTo(2);
  }

  @Test
  void attachesOnce_whenTheProcessDiesBeforeTheCallerKnows() {
    life.provision();
    life.ironic.failNext(ATTACH, Fault.lostReply());
    assertThatThrownBy(this::attach).isInstanceOf(ProvisionerException.class);
    life.time.advance(Duration.ofMinutes(1));
    life.crash();
    assertThat(Steps.text(attach())).isEqualTo("done");
    assertThat(life.ironic.calls().count(ATTACH)).isEqualTo(1);
    assertThat(life.ironic.machineOf(life.id.get()).virtualMedia()).isNotEmpty();
  }

  @Test
  void subscribesOnce_whenTheProcessDiesBeforeTheIdIsRecorded() {
    life.provision();
    life.ironic.failNext(SUBSCRIBE, Fault.lostReply());
    assertThatThrownBy(this::subscribe).isInstanceOf(ProvisionerException.class);
    life.crash();
    String id = Steps.done(subscribe()).orElseThrow();
    assertThat(life.ironic.machineOf(life.id.get()).eventDestinations()).hasSize(1);
    events().unsubscribe(id);
    assertThat(life.ironic.machineOf(life.id.get()).eventDestinations()).isEmpty();
    assertThat(Steps.text(events().unsubscribe(id))).as("gone already").isEqualTo("done");
  }

  @Test
  void subscribesAgain_whenTheSameIsAskedForAfterwards() {
    life.provision();
    subscribe();
    subscribe();
    assertThat(life.ironic.calls().count(SUBSCRIBE)).isEqualTo(2);
  }

  private void manageable() {
    life.register();
    life.state = ProvisioningState.INSPECTING;
    life.hardware = life.until(host -> host.inspect(Simulation.inspection())).details();
    life.state = ProvisioningState.PREPARING;
    life.register();
  }

  private void neverOff() {
    life.provision();
    life.time.advance(Duration.ofMinutes(1));
    life.repeat(host -> host.register(life.registration().disablePowerOff(true).build()));
  }

  private Optional<Launch> prepare(Changes changes) {
    return Steps.value(life.host().prepare(settings(changes).build())).map(Preparation::launch);
  }

  private static PrepareRequest.Builder settings(Changes changes) {
    return PrepareRequest.builder()
        .addTargetFirmwareSettings(FirmwareSetting.text("ProcTurboMode", "Disabled"))
        .actualFirmwareSettings(Map.of("ProcTurboMode", "Enabled"))
        .changes(changes);
  }

  private Step<Launch> service(Changes changes) {
    return life.host()
        .capability(Servicing.class)
        .orElseThrow()
        .service(
            ServiceRequest.builder()
                .addTargetFirmwareComponents(new FirmwareUpdate("bmc", "http://images.test/bmc"))
                .firmwareSpec(FirmwareSpec.PRESENT)
                .changes(changes)
                .build());
  }

  private Step<Completed> reboot() {
    return life.host()
        .setPower(
            new PowerRequest(
                PowerRequest.Target.HARD_OFF, OnFailure.REPORT, CleaningMode.METADATA));
  }

  private EventSubscriptions events() {
    return life.host().capability(EventSubscriptions.class).orElseThrow();
  }

  private Step<String> subscribe() {
    return events()
        .subscribe(
            new EventDestination(
                "http://events.test/", Optional.of("demo"), Sensitive.of(Map.of())));
  }

  private Step<Completed> attach() {
    return life.host()
        .capability(DataImages.class)
        .orElseThrow()
        .attachDataImage("http://images.test/data.iso");
  }
}
