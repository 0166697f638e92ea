package io.baremetal.testkit.ironic;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.ironic.world.BiosAttribute;
import io.baremetal.testkit.ironic.world.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cleaning and servicing: steps, what they leave behind, failures, aborts. */
class FakeIronicCleaningTest extends FakeIronicFixture {

  private static final String RAID =
      "{'logical_disks':[{'size_gb':100,'raid_level':'1','is_root_volume':true}]}";

  @BeforeEach
  void makeManageable() {
    manage();
  }

  @Test
  void buildsARaid() {
    wire().put(NODE + "/states/raid", RAID);

    clean(
        "{'interface':'raid','step':'delete_configuration'},"
            + "{'interface':'raid','step':'create_configuration'}");
    until("manageable");

    assertThat(node().field("raid_config").path("logical_disks")).hasSize(1);
    assertThat(machine().completedSteps())
        .containsExactly("raid.delete_configuration", "raid.create_configuration");
    assertThat(node().field("clean_step").isEmpty()).isTrue();
  }

  @Test
  void refusesTheRestOfDisksThatAreNotNamed_asTheRedfishDriverDoes() {
    wire().put(NODE + "/states/raid", RAID.replace("100", "'MAX'"));

    clean("{'interface':'raid','step':'create_configuration'}");
    until("clean failed");

    assertThat(node().lastError().orElse("")).contains("physical_disks");
  }

  @Test
  void refusesValuesThatASettingCannotTake() {
    clean(
        "{'interface':'bios','step':'apply_configuration','args':{'settings':["
            + "{'name':'NumLock','value':'Perhaps'}]}}");
    until("clean failed");

    assertThat(node().lastError().orElse("")).contains("NumLock");
    assertThat(machine().biosSettings()).containsEntry("NumLock", "On");
  }

  @Test
  void setsBiosSettings() {
    assertThat(wire().get(NODE + "/bios").body().path("bios")).hasSize(BiosAttribute.ALL.size());

    clean(
        "{'interface':'bios','step':'apply_configuration','args':{'settings':["
            + "{'name':'SriovGlobalEnable','value':'Enabled'},{'name':'NumCores','value':10}]}}");
    until("manageable");

    JsonNode setting = wire().get(NODE + "/bios/SriovGlobalEnable").body();
    assertThat(setting.path("SriovGlobalEnable").path("value").asText()).isEqualTo("Enabled");
    JsonNode all = wire().get(NODE + "/bios?detail=true").body().path("bios");
    assertThat(all).hasSize(BiosAttribute.ALL.size() + 1);
    assertThat(all.get(0).has("attribute_type")).isTrue();
    assertThat(wire().get(NODE + "/bios").body().path("bios").get(0).has("attribute_type"))
        .isFalse();
  }

  @Test
  void updatesFirmware() {
    clean(
        "{'interface':'firmware','step':'update','args':{'settings':["
            + "{'component':'bmc','url':'http://firmware.test/bmc-2.1.7.bin'}]}}");
    until("manageable");

    JsonNode bmc = wire().get(NODE + "/firmware").body().path("firmware").get(1);
    assertThat(bmc.path("component").asText()).isEqualTo("bmc");
    assertThat(bmc.path("initial_version").asText()).isEqualTo("2.0.0");
    assertThat(bmc.path("current_version").asText()).isEqualTo("bmc-2.1.7");
    assertThat(bmc.path("updated_at").isNull()).isFalse();
  }

  @Test
  void goesIntoMaintenanceWithAFault_whenAStepFails() {
    machine().failCleaning("disk is broken");
    accept("provide");
    until("clean failed");

    assertThat(node().maintenance()).isTrue();
    assertThat(node().fault()).contains("clean failure");
    assertThat(node().lastError().orElse("")).contains("disk is broken");
    assertThat(node().targetProvisionState()).contains("available");
    wire().delete(NODE + "/maintenance");
    verb("manage", "manageable");
    verb("provide", "available");
  }

  @Test
  void aborts_whileTheAgentBoots() {
    accept("provide");
    untilEntered("clean wait");

    verb("abort", "clean failed");

    assertThat(node().lastError()).contains("By request, the clean operation was aborted");
    assertThat(node().maintenance()).isFalse();
  }

  @Test
  void abortsOnlyAfterAStepThatCannotBeInterrupted() {
    clean(
        "{'interface':'raid','step':'delete_configuration'},"
            + "{'interface':'raid','step':'create_configuration'}");
    time.runUntil(
        () -> node().field("clean_step").path("step").asText().equals("delete_configuration"),
        LIMIT);

    accept("abort");
    assertThat(node().provisionState()).isEqualTo("clean wait");
    assertThat(node().field("clean_step").path("abort_after").asBoolean()).isTrue();
    until("clean failed");

    assertThat(node().lastError().orElse("")).contains("after the completion of step \"delete");
    assertThat(machine().completedSteps()).containsExactly("raid.delete_configuration");
  }

  @Test
  void servicesARunningServer() {
    verb("provide", "available");
    deploy();

    service(
        "{'interface':'firmware','step':'update','args':{'settings':["
            + "{'component':'bios','url':'http://firmware.test/1.2.0.exe'}]}}");
    until("active");

    assertThat(node().instanceUuid()).isPresent();
    assertThat(machine().installedImage()).contains(IMAGE);
    assertThat(wire().get(NODE + "/firmware").toString()).contains("\"1.2.0\"");
  }

  @Test
  void needsMaintenanceToEnd_afterAServiceStepFailed() {
    verb("provide", "available");
    deploy();
    machine().failNext(Step.SERVICE_STEP, "flash is full");
    service("{'interface':'firmware','step':'update','args':{'settings':[]}}");
    until("service failed");
    assertThat(node().fault()).contains("service failure");
    assertThat(node().maintenance()).isTrue();

    wire().patch(NODE, add("/maintenance", "false"));
    verb("abort", "active");
  }

  @Test
  void abortsServicing_andGoesOnIntoUse() {
    verb("provide", "available");
    deploy();
    service("{'interface':'bios','step':'factory_reset'}");
    untilEntered("service wait");

    verb("abort", "active");

    assertThat(node().lastError().orElse("")).contains("service operation was aborted");
  }

  private void clean(String steps) {
    provision("{'target':'clean','clean_steps':[" + steps + "]}", 202);
    assertThat(node().targetProvisionState()).contains("manageable");
  }

  private void service(String steps) {
    provision("{'target':'service','service_steps':[" + steps + "]}", 202);
  }
}
