package io.baremetal.testkit.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.fleet.model.Installation;
import io.baremetal.testkit.ironic.world.Power;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an agent says and does, in simulated time, against an Ironic that a test scripts. */
final class AgentProtocolTest {

  private static final String HEARTBEAT = "POST /v1/heartbeat/" + ScriptedIronic.NODE;
  private static final Duration STEP = Duration.ofMillis(200);

  private final ScriptedIronic ironic = new ScriptedIronic();

  @Test
  void looksItselfUpAndBeats_whenItBoots() {
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();

      assertThat(ironic.lines())
          .startsWith("POST /v1/continue_inspection", "GET /v1/lookup")
          .endsWith(HEARTBEAT);
      bench.pass(Duration.ofSeconds(3));
      assertThat(ironic.heartbeats()).hasSize(4);
      assertThat(ironic.heartbeats().get(0).path("agent_token").asText()).isEqualTo("token-1");
    }
  }

  @Test
  void takesTheTokenOfTheInspection_whenItsReportIsTaken() {
    ironic.inspecting();
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();

      assertThat(ironic.lines()).doesNotContain("GET /v1/lookup").endsWith(HEARTBEAT);
      assertThat(ironic.report().at("/inventory/interfaces/0/mac_address").asText())
          .isEqualTo(bench.machine().bootMac());
      assertThat(ironic.report().path("error").isNull()).isTrue();
    }
  }

  @Test
  void triesAgain_whenItsNodeIsLocked() {
    ironic.lockedFor(3);
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();
      assertThat(ironic.heartbeats()).isEmpty();

      bench.pass(Duration.ofMillis(1500));

      assertThat(ironic.heartbeats()).hasSize(1);
    }
  }

  @Test
  void staysSilent_whenSomebodyElseHasItsToken() {
    ironic.withoutToken();
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();
      bench.pass(Duration.ofSeconds(5));

      assertThat(ironic.heartbeats()).isEmpty();
    }
  }

  @Test
  void reportsTheTrouble_whenTheInspectionIsToFail() {
    ironic.inspecting();
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.machine().failNextInspection("no disks found");
      bench.bootAgent();

      assertThat(ironic.report().path("error").asText()).isEqualTo("no disks found");
    }
  }

  @Test
  void doesNotComeUp_whenTheBootIsToFail() {
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.machine().failNextBoot();
      bench.bootAgent();

      assertThat(ironic.lines()).isEmpty();
      assertThat(bench.machine().power()).isEqualTo(Power.ON);
    }
  }

  @Test
  void refusesConnections_whenTheMachineIsOff() {
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();
      bench.machine().press(Power.OFF);
      bench.pass(Duration.ofSeconds(2));
      int silent = ironic.lines().size();
      bench.pass(Duration.ofSeconds(10));

      assertThat(ironic.lines()).hasSize(silent);
      assertThatThrownBy(() -> bench.command("standby.sync", "{}"))
          .hasCauseInstanceOf(ConnectException.class);
    }
  }

  @Test
  void refusesCommands_whenTheTokenIsWrong() {
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();

      assertThat(bench.post("/v1/commands/?agent_token=guessed", "{}").status()).isEqualTo(401);
    }
  }

  @Test
  void offersItsSteps_whenAsked() {
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();

      JsonNode clean = bench.command("clean.get_clean_steps", "{}");

      assertThat(clean.path("command_name").asText()).isEqualTo("get_clean_steps");
      assertThat(clean.path("command_status").asText()).isEqualTo("SUCCEEDED");
      assertThat(clean.at("/command_result/clean_steps/SimHardwareManager/0/step").asText())
          .isEqualTo("erase_devices_metadata");
    }
  }

  @Test
  void runsAStepAndTellsAtOnce_whenItEnds() {
    String step = "{\"step\":\"erase_devices_metadata\",\"interface\":\"deploy\"}";
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();
      JsonNode begun = bench.command("clean.execute_clean_step", "{\"step\":" + step + "}");
      assertThat(begun.path("command_status").asText()).isEqualTo("RUNNING");
      assertThat(bench.post("/v1/commands/?agent_token=token-1", "{\"name\":\"a.b\"}").status())
          .isEqualTo(409);
      int before = ironic.heartbeats().size();

      bench.pass(STEP);

      JsonNode ended = bench.lastCommand();
      assertThat(ended.path("command_status").asText()).isEqualTo("SUCCEEDED");
      assertThat(ended.at("/command_result/clean_step").toString()).isEqualTo(step);
      assertThat(ironic.heartbeats()).hasSize(before + 1);
      assertThat(bench.machine().completedSteps()).containsExactly("clean.erase_devices_metadata");
    }
  }

  private static String writeImage(String name, String checksum) {
    return """
    {"step":{"step":"write_image","interface":"deploy","args":{"image_info":{"id":"i",
    "urls":["http://images.test/%s"],"disk_format":"raw","os_hash_algo":"sha256",
    "os_hash_value":"%s"},"configdrive":"http://images.test/drive"}}}\
    """
        .formatted(name, checksum);
  }

  @Test
  void writesTheImage_whenTheStepEnds() {
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();
      bench.command(
          "deploy.execute_deploy_step", writeImage("disk.raw", ScriptedIronic.DISK_SHA256));
      assertThat(bench.machine().installation()).isEmpty();

      bench.pass(STEP);

      Installation disk = bench.machine().installation().orElseThrow();
      assertThat(disk.image()).isEqualTo("http://images.test/disk.raw");
      assertThat(disk.checksum()).contains(ScriptedIronic.DISK_SHA256);
      assertThat(disk.configDrive().orElseThrow().wire()).isEqualTo("http://images.test/drive");
    }
  }

  @Test
  void writesNothing_whenTheImageHasAnotherChecksum() {
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();
      bench.command("deploy.execute_deploy_step", writeImage("disk.raw", "abc"));

      bench.pass(STEP);

      assertThat(bench.lastCommand().at("/command_error/details").asText())
          .contains("http://images.test/disk.raw", ScriptedIronic.DISK_SHA256, "abc");
      assertThat(bench.machine().installation()).isEmpty();
    }
  }

  @Test
  void writesNothing_whenTheImageCannotBeDownloaded() {
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();
      bench.command("deploy.execute_deploy_step", writeImage("missing.raw", "abc"));

      bench.pass(STEP);

      assertThat(bench.lastCommand().at("/command_error/details").asText())
          .contains("http://images.test/missing.raw", "404");
    }
  }

  @Test
  void failsAStepOnce_whenItIsToFail() {
    String params = "{\"step\":{\"step\":\"erase_devices_metadata\"}}";
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();
      bench.machine().failNextStep("erase_devices_metadata", "disk is read-only");
      bench.command("clean.execute_clean_step", params);
      bench.pass(STEP);
      assertThat(bench.lastCommand().at("/command_error/details").asText())
          .isEqualTo("disk is read-only");
      assertThat(bench.machine().completedSteps()).isEmpty();

      bench.command("clean.execute_clean_step", params);
      bench.pass(STEP);

      assertThat(bench.lastCommand().path("command_status").asText()).isEqualTo("SUCCEEDED");
    }
  }

  @Test
  void switchesTheMachineOff_whenToldTo() {
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();
      bench.command("standby.power_off", "{}");
      assertThat(bench.machine().power()).isEqualTo(Power.ON);

      bench.pass(STEP);

      assertThat(bench.machine().power()).isEqualTo(Power.OFF);
    }
  }

  @Test
  void namesTheCommand_whenItIsUnknown() {
    try (FleetBench bench = FleetBench.with(ironic)) {
      bench.bootAgent();

      JsonNode answer = bench.command("kitchen.brew_coffee", "{}");

      assertThat(answer.path("command_status").asText()).isEqualTo("FAILED");
      assertThat(answer.at("/command_error/details").asText()).contains("kitchen.brew_coffee");
    }
  }
}
