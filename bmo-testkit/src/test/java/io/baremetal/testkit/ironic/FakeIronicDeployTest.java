package io.baremetal.testkit.ironic;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.ironic.contract.IronicWire;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.Step;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deployments: images, checksums, config drives, failures, aborts. */
class FakeIronicDeployTest extends FakeIronicFixture {

  private static final String DIGEST = "a".repeat(64);

  @BeforeEach
  void makeAvailable() {
    provide();
  }

  @Test
  void failsAsOrdered_withTheReasonOnlyWhenTheLockGoes() {
    machine().failDeploy("disk is broken");
    chooseImage(DIGEST);
    accept("active");

    untilEntered("deploy failed");
    assertThat(node().lockedBy()).isPresent();
    assertThat(node().lastError()).isEmpty();
    until("deploy failed");

    assertThat(node().lastError()).contains("disk is broken");
    assertThat(node().targetProvisionState()).contains("active");
    assertThat(node().maintenance()).isFalse();
    assertThat(machine().power()).isEqualTo(Power.OFF);
    assertThat(machine().installedImage()).isEmpty();
    assertThat(wire().get(NODE + "/history?detail=True").toString()).contains("disk is broken");
    verb("active", "active");
    assertThat(node().lastError()).isEmpty();
  }

  @Test
  void givesUp_whenTheAgentNeverCalls() {
    machine().hangNext(Step.DEPLOY_WAIT);
    chooseImage(DIGEST);
    accept("active");
    untilEntered("wait call-back");

    time.advance(Duration.ofMinutes(29));
    assertThat(node().provisionState()).isEqualTo("wait call-back");
    until("deploy failed");

    assertThat(node().lastError().orElse("")).contains("Timeout");
  }

  @Test
  void fails_whenTheImageDoesNotExist() {
    ironic().images().nothingElse();
    chooseImage(DIGEST);

    verb("active", "deploy failed");

    assertThat(node().lastError().orElse("")).contains(IMAGE).contains("404");
  }

  @Test
  void fails_whenTheImageIsNotTheOneThatWasPromised() {
    ironic().images().put(IMAGE, "b".repeat(64));
    chooseImage(DIGEST);

    verb("active", "deploy failed");

    assertThat(node().lastError().orElse("")).contains("checksum");
  }

  @Test
  void looksTheChecksumUp_inAFile() {
    String sums = "http://images.test/SHA256SUMS";
    ironic()
        .images()
        .only("http://images.test/")
        .put(IMAGE, DIGEST)
        .putFile(
            sums,
            "# all of them\n" + "c".repeat(64) + "  other.qcow2\n" + DIGEST + " *ubuntu.qcow2\n");
    chooseImage(sums);

    verb("active", "active");

    assertThat(machine().installedImage()).contains(IMAGE);
  }

  @Test
  void fails_whenTheChecksumFileDoesNotNameTheImage() {
    String sums = "http://images.test/SHA256SUMS";
    ironic().images().putFile(sums, DIGEST + "  other.qcow2\n");
    chooseImage(sums);

    verb("active", "deploy failed");

    assertThat(node().lastError().orElse("")).contains("No checksum").contains(sums);
  }

  @Test
  void refusesMd5() {
    chooseImage("d".repeat(32));

    verb("active", "deploy failed");

    assertThat(node().lastError().orElse("")).contains("MD5");
  }

  @Test
  void hasNoPlaceInTheChecksumOfALiveImage() {
    wire()
        .patch(
            NODE,
            add("/deploy_interface", "'ramdisk'"),
            add("/instance_info/boot_iso", "'http://images.test/live.iso'"));

    provision("{'target':'active','configdrive':{}}", 202);
    until("active");

    assertThat(machine().installedImage()).contains("http://images.test/live.iso");
  }

  @Test
  void runsCustomSteps_highestPriorityFirst() {
    wire().patch(NODE, add("/deploy_interface", "'custom-agent'"));

    provision(
        "{'target':'active','deploy_steps':["
            + "{'interface':'deploy','step':'late','args':{},'priority':10},"
            + "{'interface':'deploy','step':'off','args':{},'priority':0},"
            + "{'interface':'deploy','step':'install_coreos','args':{},'priority':80}]}",
        202);
    until("active");

    assertThat(machine().completedSteps())
        .containsExactly("deploy.erase_devices_metadata", "deploy.install_coreos", "deploy.late");
  }

  @Test
  void handsTheConfigDriveToTheMachine_andNeverShowsIt() {
    chooseImage(DIGEST);

    provision("{'target':'active','configdrive':{'user_data':'hush'}}", 202);
    until("active");

    assertThat(machine().configDrive().orElse("")).contains("hush");
    assertThat(machine().toString() + ironic() + node() + ironic().calls().all())
        .doesNotContain("hush");
  }

  @Test
  void aborts_onlyFromOnePointOneHundredAndTen() {
    chooseImage(DIGEST);
    accept("active");
    untilEntered("wait call-back");
    assertThat(
            wire().speaking("1.109").put(NODE + "/states/provision", "{'target':'abort'}").status())
        .isEqualTo(400);

    verb("abort", "deploy failed");

    assertThat(node().lastError()).contains("By request, the deploy operation was aborted");
    assertThat(machine().power()).isEqualTo(Power.OFF);
  }

  @Test
  void forgetsTheDeployment_whenItIsDeletedHalfway() {
    chooseImage(DIGEST);
    accept("active");
    untilEntered("wait call-back");

    verb("deleted", "available");
    time.advance(Duration.ofHours(1));

    assertThat(node().provisionState()).isEqualTo("available");
    assertThat(node().instanceUuid()).isEmpty();
    assertThat(machine().installedImage()).isEmpty();
  }

  @Test
  void waitsInAHoldStep_untilItIsReleased() {
    wire().patch(NODE, add("/deploy_interface", "'custom-agent'"));
    provision(
        "{'target':'active','deploy_steps':["
            + "{'interface':'deploy','step':'hold','args':{},'priority':20}]}",
        202);
    until("deploy hold");
    time.advance(Duration.ofHours(5));
    assertThat(node().provisionState()).isEqualTo("deploy hold");

    verb("unhold", "active");
  }

  @Test
  void protectsANodeFromBeingUndeployed() {
    deploy();
    wire().patch(NODE, add("/protected", "true"));

    IronicWire.Answer answer = wire().put(NODE + "/states/provision", "{'target':'deleted'}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(node().provisionState()).isEqualTo("active");
  }

  @Test
  void endsInError_whenTheTearDownFails() {
    deploy();
    machine().failNext(Step.TEAR_DOWN, "BMC says no");

    verb("deleted", "error");

    assertThat(node().lastError().orElse("")).contains("BMC says no");
    assertThat(node().instanceUuid()).isPresent();
    verb("deleted", "available");
  }
}
