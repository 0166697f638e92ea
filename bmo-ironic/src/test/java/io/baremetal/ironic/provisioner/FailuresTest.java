package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Step;
import io.baremetal.testkit.ironic.IronicFaults;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What verbs make of what can go wrong. */
class FailuresTest {

  private final Simulation life = Simulation.start().watching();

  @AfterEach
  void close() {
    life.close();
  }

  @Test
  void reportsTheBmcsRefusal_untilCredentialsChange() {
    life.ironic.machines().at(life.address).credentials("admin", "other");
    Step<Registration> first = life.host().register(life.registration().build());
    life.id = Steps.value(first).map(Registration::provisionerId);
    life.time.advance(Duration.ofSeconds(30));
    Step<Registration> second = life.host().register(life.registration().build());
    assertThat(Steps.text(second)).startsWith("refused: ");
    assertThat(Steps.value(second)).isPresent();

    life.ironic.machines().at(life.address).credentials("admin", "secret");
    Step<Registration> third =
        life.host().register(life.registration().credentialsChanged(true).build());
    assertThat(Steps.text(third)).isEqualTo("in 3s");
    life.register();
    assertThat(life.ironic.node(life.id.get()).is("manageable")).isTrue();
  }

  @Test
  void reportsAndThenRestartsAnInspection_whenItFailed() {
    life.register();
    life.ironic.machineOf(life.id.get()).failInspection("no agent");
    life.host().inspect(Simulation.inspection());
    life.time.advance(Duration.ofMinutes(10));
    assertThat(Steps.text(life.host().inspect(Simulation.inspection())))
        .contains("refused: ")
        .contains("no agent");
    Step<?> again = life.host().inspect(inspection(OnFailure.RESTART));
    assertThat(again.events()).extracting("reason").containsExactly("InspectionStarted");
  }

  @Test
  void reportsAFailedDeploymentOfThisImage_andTriesAnother() {
    life.makeAvailable();
    life.ironic.machineOf(life.id.get()).failDeploy("disk is broken");
    deployAndWait();
    assertThat(Steps.text(life.host().provision(Simulation.provisioning().build())))
        .startsWith("refused: Image provisioning failed (url: http://images.test/os.img")
        .contains("disk is broken");
    Step<?> other =
        life.host()
            .provision(
                Simulation.provisioning()
                    .image(Simulation.IMAGE.toBuilder().url("http://images.test/new.img").build())
                    .build());
    assertThat(Steps.text(other)).isEqualTo("in 3s");
  }

  @Test
  void cleansAgain_onlyWhenARestartIsAskedFor() {
    life.provision();
    life.ironic.machineOf(life.id.get()).failCleaning("cannot wipe");
    life.host().deprovision(deprovision(OnFailure.REPORT));
    life.time.advance(Duration.ofMinutes(30));
    assertThat(Steps.text(life.host().deprovision(deprovision(OnFailure.REPORT))))
        .startsWith("refused: Cleaning failed: ");
    life.until(host -> host.deprovision(deprovision(OnFailure.RESTART)));
    assertThat(life.ironic.node(life.id.get()).is("available")).isTrue();
  }

  @Test
  void isBusyAndComesBackWhenTheLockIsGone_whenTheNodeIsLocked() {
    life.makeAvailable();
    life.ironic.failNext("PUT /nodes/{node}/states/provision provide", IronicFaults.locked());
    assertThat(Steps.text(life.host().provision(Simulation.provisioning().build())))
        .isEqualTo("busy");
    life.woken.set(false);
    life.time.advance(Duration.ofSeconds(1));
    assertThat(life.woken).isTrue();
    assertThat(life.provisioner.snapshot().lockConflicts()).isEqualTo(1);
  }

  @Test
  void throwsWithWhatWasTried_whenIronicBreaks() {
    life.makeAvailable();
    life.ironic.failNext(
        "PUT /nodes/{node}/states/provision provide", IronicFaults.serverError("no database"));
    HostProvisioner host = life.host();
    assertThatThrownBy(() -> host.provision(Simulation.provisioning().build()))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContainingAll("provide", "metal3/demo", "500", "no database");
  }

  @Test
  void registersAnew_whenIronicLostItsDatabase() {
    life.makeAvailable();
    String before = life.id.get();
    life.ironic.forgetEverything();
    life.woken.set(false);
    life.time.advance(Duration.ofSeconds(10));
    assertThat(life.woken).isTrue();
    assertThat(Steps.text(life.host().observe())).isEqualTo("needs registration");
    life.register();
    assertThat(life.id.get()).isNotEqualTo(before);
    assertThat(life.ironic.node("metal3~demo").uuid()).isEqualTo(life.id.get());
  }

  @Test
  void switchesOffByForce_whenTheBmcKnowsNoSoftWay() {
    life.provision();
    life.ironic.failNext(
        "PUT /nodes/{node}/states/power soft power off", IronicFaults.error(400, "unsupported"));
    Step<?> off =
        life.host()
            .setPower(
                new PowerRequest(
                    PowerRequest.Target.SOFT_OFF, OnFailure.REPORT, CleaningMode.METADATA));
    assertThat(off.events()).extracting("message").containsExactly("Host powered off");
  }

  @Test
  void switchesOffAMachineThatIsJustComingUp_onceItIsOn() {
    PowerRequest off =
        new PowerRequest(PowerRequest.Target.HARD_OFF, OnFailure.REPORT, CleaningMode.METADATA);
    life.provision();
    life.until(host -> host.setPower(off));
    life.host()
        .setPower(
            new PowerRequest(PowerRequest.Target.ON, OnFailure.REPORT, CleaningMode.METADATA));
    assertThat(Steps.done(life.host().setPower(off))).isEmpty();
    life.until(host -> host.setPower(off));
    life.time.advance(Duration.ofMinutes(1));
    assertThat(life.ironic.node(life.id.get()).powerState()).contains("power off");
    assertThat(life.ironic.node(life.id.get()).field("target_power_state").isNull()).isTrue();
  }

  @Test
  void abortsTheWait_whenTheUserForcesAReboot() {
    life.register();
    life.ironic
        .machineOf(life.id.get())
        .hangNext(io.baremetal.testkit.ironic.world.Step.INSPECT_WAIT);
    life.host().inspect(Simulation.inspection());
    life.time.advance(Duration.ofMinutes(2));
    InspectRequest abort =
        new InspectRequest(
            BootMode.UEFI,
            "x86_64",
            InspectionMode.AGENT,
            OnFailure.REPORT,
            InspectRequest.Refresh.KEEP,
            AbortWait.FORCED_REBOOT);
    assertThat(Steps.text(life.host().inspect(abort))).isEqualTo("in 3s");
    life.until(host -> host.inspect(Simulation.inspection()));
  }

  private void deployAndWait() {
    for (int i = 0; i < 2; i++) {
      life.host().provision(Simulation.provisioning().build());
      life.time.advance(Duration.ofMinutes(10));
    }
  }

  private static DeprovisionRequest deprovision(OnFailure onFailure) {
    return new DeprovisionRequest(CleaningMode.METADATA, onFailure);
  }

  private static InspectRequest inspection(OnFailure onFailure) {
    return new InspectRequest(
        BootMode.UEFI,
        "x86_64",
        InspectionMode.AGENT,
        onFailure,
        InspectRequest.Refresh.KEEP,
        AbortWait.NO);
  }
}
