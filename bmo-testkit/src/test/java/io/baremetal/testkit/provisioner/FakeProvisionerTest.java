package io.baremetal.testkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DataImages;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.EventSubscriptions;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.FirmwareReading.Detail;
import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.InspectRequest.Refresh;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PowerRequest.Target;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakeProvisionerTest {

  private static final HostIdentity DEMO = new HostIdentity("metal3", "demo", "uid-1");

  private final TestClock time = TestClock.create();
  private final FakeProvisioner machines =
      FakeProvisioner.builder(time)
          .taking(Verb.REGISTER, Duration.ofSeconds(5))
          .taking(Verb.INSPECT, Duration.ofMinutes(1))
          .capacity(1)
          .build();

  @Test
  void knowsNothing_beforeRegistration() {
    assertThat(demo().remove()).isEqualTo(Step.done(Completed.COMPLETED));
    assertThat(inspect()).isEqualTo(Step.needsRegistration());
  }

  @Test
  void takesItsTime_andWakesWhenDone() {
    List<HostIdentity> woken = new ArrayList<>();
    assertThat(machines.onChange(woken::add)).isPresent();
    assertThat(demo().register(registration())).isInstanceOf(Step.InProgress.class);
    time.advance(Duration.ofSeconds(4));
    assertThat(woken).isEmpty();
    time.advance(Duration.ofSeconds(1));

    assertThat(woken).containsExactly(DEMO);
    assertThat(demo().register(registration())).isInstanceOf(Step.Done.class);
  }

  @Test
  void reportsRefusal_untilToldToStartAgain() {
    register();
    machines.refuseNext(Verb.INSPECT, "no route to the ramdisk");
    inspect();
    time.advance(Duration.ofMinutes(1));

    assertThat(inspect()).isEqualTo(Step.<Inspection>refused("no route to the ramdisk"));
    assertThat(inspect()).isEqualTo(Step.<Inspection>refused("no route to the ramdisk"));
    assertThat(inspect(OnFailure.RESTART)).isInstanceOf(Step.InProgress.class);
    time.advance(Duration.ofMinutes(1));
    assertThat(inspect()).isInstanceOf(Step.Done.class);
  }

  @Test
  void keepsADataImageAndSubscriptions() {
    register();
    DataImages drive = demo().capability(DataImages.class).orElseThrow();
    drive.attachDataImage("http://images.test/data.iso");
    assertThat(drive.dataImage()).isEqualTo(Step.done(DataImages.Drive.LOADED));
    assertThat(machines.dataImage("metal3", "demo")).contains("http://images.test/data.iso");

    EventSubscriptions events = demo().capability(EventSubscriptions.class).orElseThrow();
    events.subscribe(
        new EventDestination("http://events.test/", Optional.empty(), Sensitive.of(Map.of())));
    assertThat(machines.subscriptions("metal3", "demo")).hasSize(1);
    events.unsubscribe(machines.subscriptions("metal3", "demo").keySet().iterator().next());
    assertThat(machines.subscriptions("metal3", "demo")).isEmpty();
  }

  @Test
  void changesBiosSettings_whenServiced() {
    register();
    Servicing servicing = demo().capability(Servicing.class).orElseThrow();
    ServiceRequest.Builder request =
        ServiceRequest.builder()
            .addTargetFirmwareSettings(FirmwareSetting.text("Turbo", "off"))
            .firmwareSpec(ServiceRequest.FirmwareSpec.PRESENT);
    servicing.service(request.changes(Changes.PENDING).build());
    time.advance(Duration.ofMinutes(3));
    assertThat(servicing.service(request.changes(Changes.NONE).build()))
        .isEqualTo(Step.done(Launch.NOT_LAUNCHED));
    assertThat(demo().capability(FirmwareReading.class).orElseThrow().biosSettings(Detail.VALUES))
        .isEqualTo(Step.done(new BiosSettings(Map.of("Turbo", "off"), Map.of())));
  }

  @Test
  void isBusy_whileAnotherVerbRuns() {
    register();
    inspect();

    assertThat(
            demo().setPower(new PowerRequest(Target.ON, OnFailure.REPORT, CleaningMode.METADATA)))
        .isInstanceOf(Step.Busy.class);
  }

  @Test
  void hasNoSlotForOthers_whenItIsFull() {
    register();
    assertThat(other().hasCapacity()).isTrue();
    inspect();

    assertThat(other().hasCapacity()).isFalse();
    assertThat(demo().hasCapacity()).isTrue();
    assertThat(machines.snapshot().busyHosts()).isEqualTo(1);
  }

  @Test
  void breaksOnce_whenToldTo() {
    machines.breakNext(Verb.REGISTER, "connection refused");

    assertThatThrownBy(() -> demo().register(registration()))
        .isInstanceOf(ProvisionerException.class)
        .hasMessage("connection refused");
    assertThat(demo().register(registration())).isInstanceOf(Step.InProgress.class);
    assertThat(machines.calls(Verb.REGISTER)).isEqualTo(2);
  }

  @Test
  void needsRegistration_whenMachineIsLost() {
    register();
    machines.lose("metal3", "demo");

    assertThat(inspect()).isEqualTo(Step.needsRegistration());
    assertThat(machines.machine("metal3", "demo")).isEmpty();
  }

  private void register() {
    demo().register(registration());
    time.advance(Duration.ofSeconds(5));
  }

  private Step<Inspection> inspect() {
    return inspect(OnFailure.REPORT);
  }

  private Step<Inspection> inspect(OnFailure onFailure) {
    return demo()
        .inspect(
            new InspectRequest(
                BootMode.UEFI,
                "x86_64",
                InspectionMode.AGENT,
                onFailure,
                Refresh.KEEP,
                AbortWait.NO));
  }

  private HostProvisioner demo() {
    return host(DEMO);
  }

  private HostProvisioner other() {
    return host(new HostIdentity("metal3", "other", "uid-2"));
  }

  private HostProvisioner host(HostIdentity identity) {
    return machines.forHost(
        HostAccess.builder()
            .identity(identity)
            .bmcAddress("ipmi://192.0.2.1")
            .credentials(BmcCredentials.of("root", "secret"))
            .build());
  }

  private static RegisterRequest registration() {
    RegisterRequest.Builder request = RegisterRequest.builder();
    request
        .state(ProvisioningState.REGISTERING)
        .operationalStatus(OperationalStatus.OK)
        .bootMode(BootMode.UEFI)
        .cleaningMode(CleaningMode.METADATA)
        .inspectionMode(InspectionMode.AGENT)
        .cpuArchitecture("x86_64");
    return request.build();
  }
}
