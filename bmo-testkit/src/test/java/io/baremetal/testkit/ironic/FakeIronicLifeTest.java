package io.baremetal.testkit.ironic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.ironic.world.Power;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One node from its registration to its end, as the baremetal operator drives it. */
class FakeIronicLifeTest extends FakeIronicFixture {

  @Test
  void takesANodeFromEnrolmentToDeletion() {
    manage();
    verb("inspect", "manageable");
    verb("provide", "available");
    deploy();
    assertThat(machine().installedImage()).contains(IMAGE);
    assertThat(machine().power()).isEqualTo(Power.ON);

    verb("deleted", "available");

    assertThat(node().instanceUuid()).isEmpty();
    assertThat(node().field("instance_info").isEmpty()).isTrue();
    assertThat(machine().installedImage()).isEmpty();
    assertThat(machine().power()).isEqualTo(Power.OFF);
    assertThat(wire().delete(NODE).status()).isEqualTo(204);
    assertThat(ironic().nodes()).isEmpty();
  }

  @Test
  void passesThroughTheStatesOfTheRealServer() {
    assertThat(seenWhile("manage", "manageable"))
        .containsExactly("verifying locked", "manageable locked", "manageable");
    assertThat(seenWhile("inspect", "manageable"))
        .containsExactly(
            "inspecting locked",
            "inspect wait",
            "inspecting locked",
            "manageable locked",
            "manageable");
    assertThat(seenWhile("provide", "available"))
        .containsExactly(
            "cleaning locked", "clean wait", "cleaning locked", "available locked", "available");
    chooseImage("0".repeat(64));
    assertThat(seenWhile("active", "active"))
        .containsExactly(
            "deploying locked", "wait call-back", "deploying locked", "active locked", "active");
    assertThat(seenWhile("deleted", "available"))
        .containsExactly(
            "deleting locked",
            "cleaning locked",
            "clean wait",
            "cleaning locked",
            "available locked",
            "available");
  }

  private List<String> seenWhile(String verb, String endsIn) {
    List<String> seen = new ArrayList<>();
    accept(verb);
    time.runUntil(
        () -> {
          String now = node().provisionState() + node().lockedBy().map(h -> " locked").orElse("");
          if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(now)) {
            seen.add(now);
          }
          return node().is(endsIn);
        },
        LIMIT);
    return seen;
  }

  @Test
  void setsTargetsAndTimes() {
    manage();
    accept("inspect");
    JsonNode moving = wire().get(NODE).body();
    assertThat(moving.path("target_provision_state").asText()).isEqualTo("manageable");
    assertThat(moving.path("inspection_started_at").isNull()).isFalse();
    assertThat(moving.path("inspection_finished_at").isNull()).isTrue();

    until("manageable");

    JsonNode done = wire().get(NODE).body();
    assertThat(done.path("target_provision_state").isNull()).isTrue();
    assertThat(done.path("inspection_finished_at").asText())
        .isGreaterThan(done.path("inspection_started_at").asText());
    assertThat(done.path("updated_at").asText()).isGreaterThan(done.path("created_at").asText());
  }

  @Test
  void leavesTheDiskAlone_whenCleaningIsSwitchedOff() {
    provide();
    deploy();
    wire().patch(NODE, "{'op':'add','path':'/automated_clean','value':false}");

    assertThat(seenWhile("deleted", "available"))
        .containsExactly("deleting locked", "cleaning locked", "available");

    assertThat(machine().installedImage()).contains(IMAGE);
    assertThat(machine().completedSteps())
        .containsExactly("deploy.erase_devices_metadata", "deploy.write_image");
  }

  @Test
  void switchesPower_andShowsTheTargetMeanwhile() {
    manage();

    assertThat(wire().put(NODE + "/states/power", "{'target':'power on'}").status()).isEqualTo(202);
    assertThat(wire().get(NODE).text("target_power_state")).contains("power on");
    assertThat(node().powerState()).contains("power off");
    time.runUntil(() -> node().lockedBy().isEmpty(), LIMIT);

    assertThat(node().powerState()).contains("power on");
    assertThat(node().field("target_power_state").isNull()).isTrue();
    assertThat(machine().power()).isEqualTo(Power.ON);
  }

  @Test
  void forgetsEverything_asAnIronicWithoutDurableStorage() {
    provide();
    deploy();

    ironic().forgetEverything();

    assertThat(wire().get(NODE).status()).isEqualTo(404);
    assertThat(wire().get("/v1/ports?address=" + MAC).body().path("ports")).isEmpty();
    assertThat(machine().installedImage()).contains(IMAGE);
    register();
  }
}
