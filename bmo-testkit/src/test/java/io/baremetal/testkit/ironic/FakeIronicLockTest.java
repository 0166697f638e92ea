package io.baremetal.testkit.ironic;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static io.baremetal.testkit.ironic.contract.IronicWire.remove;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.ironic.contract.IronicWire;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a node refuses while it is locked, or on its way. */
class FakeIronicLockTest extends FakeIronicFixture {

  @Override
  FakeIronicBuilder builder() {
    return super.builder().workers(1);
  }

  @Test
  void refusesEverythingThatWrites_whileTheNodeIsLocked() {
    accept("manage");

    refusesAsLocked(wire().put(NODE + "/states/provision", "{'target':'manage'}"));
    refusesAsLocked(wire().put(NODE + "/states/provision", "{'target':'provide'}"));
    refusesAsLocked(wire().put(NODE + "/states/power", "{'target':'power on'}"));
    refusesAsLocked(wire().patch(NODE, add("/extra/a", "1")));
    refusesAsLocked(wire().put(NODE + "/maintenance", "{}"));
    refusesAsLocked(wire().delete(NODE));
    until("manageable");
    assertThat(wire().patch(NODE, add("/extra/a", "1")).status()).isEqualTo(200);
  }

  private static void refusesAsLocked(IronicWire.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
    assertThat(answer.error()).contains("is locked by host conductor.test");
  }

  @Test
  void keepsTheLockForAMoment_afterTheStateIsReached() {
    accept("manage");
    untilEntered("manageable");

    assertThat(node().lockedBy()).contains("conductor.test");
    refusesAsLocked(wire().put(NODE + "/states/provision", "{'target':'inspect'}"));

    time.advance(Duration.ofSeconds(1));
    accept("inspect");
  }

  @Test
  void isFreeWhileAnAgentWorks_butRefusesPatches() {
    provide();
    chooseImage("0".repeat(64));
    accept("active");
    untilEntered("wait call-back");

    assertThat(node().lockedBy()).isEmpty();
    IronicWire.Answer patch = wire().patch(NODE, add("/extra/a", "1"));
    assertThat(patch.status()).isEqualTo(409);
    assertThat(patch.error()).contains("state transition is in progress");
    assertThat(wire().put(NODE + "/states/provision", "{'target':'provide'}").status())
        .isEqualTo(400);
  }

  @Test
  void takesPatchesWhileItWaitsForInspection_butNotWhileInspecting() {
    manage();
    accept("inspect");
    assertThat(wire().patch(NODE, add("/extra/a", "1")).error()).contains("in progress");

    untilEntered("inspect wait");

    assertThat(wire().patch(NODE, add("/extra/a", "1")).status()).isEqualTo(200);
  }

  @Test
  void takesOnlyTheRemovalOfTheInstance_inMaintenanceAndOnItsWay() {
    provide();
    chooseImage("0".repeat(64));
    accept("active");
    untilEntered("wait call-back");
    assertThat(wire().put(NODE + "/maintenance", "{}").status()).isEqualTo(202);

    assertThat(wire().patch(NODE, add("/extra/a", "1")).status()).isEqualTo(409);
    assertThat(wire().patch(NODE, remove("/instance_uuid")).status()).isEqualTo(200);
  }

  @Test
  void refusesPowerWhileItCleans() {
    manage();
    accept("provide");
    untilEntered("clean wait");

    IronicWire.Answer answer = wire().put(NODE + "/states/power", "{'target':'power off'}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains("while it is in state \"clean wait\"");
  }

  @Test
  void answersThatNobodyIsFree_whenAllWorkersAreBusy() {
    wire().post("/v1/nodes", "{'name':'other','driver':'fake-hardware'}");
    accept("manage");

    IronicWire.Answer busy = wire().put("/v1/nodes/other/states/provision", "{'target':'manage'}");

    assertThat(busy.status()).isEqualTo(503);
    assertThat(busy.error()).contains("lack of free conductor workers");
    until("manageable");
    assertThat(wire().put("/v1/nodes/other/states/provision", "{'target':'manage'}").status())
        .isEqualTo(202);
  }

  @Test
  void clearsTheFault_whenMaintenanceEnds() {
    manage();
    machine().failCleaning("disk is broken");
    accept("provide");
    until("clean failed");
    assertThat(node().fault()).contains("clean failure");

    wire().patch(NODE, add("/maintenance", "false"));

    assertThat(node().fault()).isEmpty();
    assertThat(node().maintenance()).isFalse();
  }
}
