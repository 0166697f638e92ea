package io.baremetal.testkit.ironic.contract;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Verbs: provision states, power, RAID target, boot device. */
public abstract class ProvisionContract extends IronicContract {

  private static final String[] INSTANT = {
    "'deploy_interface':'fake'", "'inspect_interface':'fake'", "'automated_clean':false"
  };

  /** For subclasses. */
  protected ProvisionContract() {}

  @Test
  void goesThroughAWholeLife() {
    String node = create("life", INSTANT);
    verb(node, "manage", "manageable");
    verb(node, "inspect", "manageable");
    verb(node, "provide", "available");
    wire()
        .patch(
            node,
            add("/instance_uuid", "'" + UUID.randomUUID() + "'"),
            add("/instance_info/a", "1"));
    verb(node, "active", "active");
    assertThat(field(node, "instance_uuid").isNull()).isFalse();

    verb(node, "deleted", "available");

    assertThat(field(node, "instance_uuid").isNull()).isTrue();
    assertThat(field(node, "instance_info").isEmpty()).isTrue();
    assertThat(field(node, "target_provision_state").isNull()).isTrue();
    assertThat(field(node, "provision_updated_at").isNull()).isFalse();
    assertThat(wire().delete(node).status()).isEqualTo(204);
  }

  @Test
  void acceptsAVerbWithoutABody_andPointsToTheStates() {
    String node = create("accepts");

    IronicWire.Answer answer = wire().put(node + "/states/provision", "{'target':'manage'}");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body().isMissingNode()).isTrue();
    assertThat(answer.header("Location").orElse("")).endsWith("/states");
    awaitState(node, "manageable");
  }

  @Test
  void refusesVerbsThatDoNotFitTheState() {
    String node = create("refuses");

    for (String verb : new String[] {"provide", "active", "deleted", "abort", "bogus"}) {
      IronicWire.Answer answer =
          wire().put(node + "/states/provision", "{'target':'" + verb + "'}");
      assertThat(answer.status()).as(verb + answer).isEqualTo(400);
      assertThat(answer.error())
          .contains("\"" + verb + "\" can not be performed")
          .contains("while it is in state \"enroll\"");
    }
    assertThat(wire().put(node + "/states/provision", "{}").error()).contains("target");
  }

  @Test
  void refusesVerbsThatAreNewerThanTheVersion() {
    String node = create("newer");

    assertThat(
            wire().speaking("1.3").put(node + "/states/provision", "{'target':'manage'}").status())
        .isEqualTo(406);
  }

  @Test
  void refusesToDeployWithoutAnImage_orWithoutAChecksum() {
    String node = create("noimage", "'automated_clean':false");
    verb(node, "manage", "manageable");
    verb(node, "provide", "available");

    IronicWire.Answer noImage = wire().put(node + "/states/provision", "{'target':'active'}");
    wire().patch(node, add("/instance_info/image_source", "'http://127.0.0.1:9/image'"));
    IronicWire.Answer noSum = wire().put(node + "/states/provision", "{'target':'active'}");

    assertThat(noImage.status()).isEqualTo(400);
    assertThat(noImage.error()).contains("image_source");
    assertThat(noSum.status()).isEqualTo(400);
    assertThat(noSum.error()).contains("image_checksum");
    assertThat(field(node, "provision_state").asText()).isEqualTo("available");
    assertThat(field(node, "reservation").isNull()).isTrue();
  }

  @Test
  void refusesToDeployInMaintenance() {
    String node = create("resting", INSTANT);
    verb(node, "manage", "manageable");
    verb(node, "provide", "available");
    wire().put(node + "/maintenance", "{}");
    awaitFree(node);

    IronicWire.Answer answer = wire().put(node + "/states/provision", "{'target':'active'}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains("maintenance");
  }

  @Test
  void providesButDoesNotClean_inMaintenance() {
    String node = create("broken", INSTANT);
    verb(node, "manage", "manageable");
    wire().put(node + "/maintenance", "{}");
    awaitFree(node);

    IronicWire.Answer clean =
        wire()
            .put(
                node + "/states/provision",
                "{'target':'clean','clean_steps':[{'interface':'raid','step':'x'}]}");

    assertThat(clean.status()).isEqualTo(400);
    assertThat(clean.error()).contains("cleaning operation").contains("maintenance");
    verb(node, "provide", "available");
  }

  @Test
  void failsToClean_withAStepThatTheNodeDoesNotHave() {
    String node = create("nostep", INSTANT);
    verb(node, "manage", "manageable");

    wire()
        .put(
            node + "/states/provision",
            "{'target':'clean','clean_steps':[{'interface':'raid','step':'bogus'}]}");
    awaitState(node, "clean failed");

    assertThat(field(node, "last_error").asText()).contains("does not support").contains("bogus");
    assertThat(field(node, "target_provision_state").asText()).isEqualTo("manageable");
    assertThat(field(node, "maintenance").asBoolean()).isFalse();
    verb(node, "manage", "manageable");
    assertThat(field(node, "last_error").asText()).contains("bogus");
    assertThat(field(node, "target_provision_state").isNull()).isTrue();
  }

  @Test
  void keepsTheInterfacesOfANodeInUse() {
    String node = create("inuse", INSTANT);
    verb(node, "manage", "manageable");
    verb(node, "adopt", "active");

    IronicWire.Answer answer = wire().patch(node, add("/raid_interface", "'no-raid'"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.error()).contains("raid_interface").contains("'active'");
    assertThat(wire().patch(node, add("/extra/a", "1")).status()).isEqualTo(200);
  }

  @Test
  void adoptsARunningServer() {
    String node = create("adopts", INSTANT);
    verb(node, "manage", "manageable");

    verb(node, "adopt", "active");

    assertThat(wire().delete(node).status()).isEqualTo(409);
  }

  @Test
  void wantsStepsForManualCleaning() {
    String node = create("steps", INSTANT);
    verb(node, "manage", "manageable");

    for (String steps : new String[] {"", ",'clean_steps':[]"}) {
      IronicWire.Answer answer =
          wire().put(node + "/states/provision", "{'target':'clean'" + steps + "}");
      assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
      assertThat(answer.error()).contains("clean_steps");
    }
    assertThat(
            wire()
                .put(
                    node + "/states/provision",
                    "{'target':'clean','clean_steps':[{'interface':'bogus','step':'x'}]}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void hasNoInventoryBeforeAnInspectionFoundOne() {
    IronicWire.Answer answer = wire().get(create("inventory") + "/inventory");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error()).contains("inventory");
  }

  @Test
  void switchesPower() {
    String node = create("power");
    verb(node, "manage", "manageable");

    assertThat(power(node, "{'target':'power on'}").status()).isEqualTo(202);
    awaitFree(node);
    JsonNode states = wire().get(node + "/states").body();
    assertThat(states.path("power_state").asText()).isEqualTo("power on");
    assertThat(states.path("target_power_state").isNull()).isTrue();
    assertThat(states.has("reservation")).isFalse();

    assertThat(power(node, "{'target':'soft power off','timeout':30}").status()).isEqualTo(202);
    awaitFree(node);
    assertThat(field(node, "power_state").asText()).isEqualTo("power off");
  }

  @Test
  void refusesPowerActionsThatCannotBe() {
    String node = create("nopower", "'disable_power_off':true");
    verb(node, "manage", "manageable");

    assertThat(power(node, "{'target':'bogus'}").status()).isEqualTo(400);
    assertThat(power(node, "{}").status()).isEqualTo(400);
    assertThat(power(node, "{'target':'power on','timeout':0}").status()).isEqualTo(400);
    assertThat(power(node, "{'target':'power off'}").status()).isEqualTo(409);
    assertThat(
            wire()
                .speaking("1.26")
                .put(node + "/states/power", "{'target':'soft power off'}")
                .status())
        .isEqualTo(406);
  }

  private IronicWire.Answer power(String node, String body) {
    return wire().put(node + "/states/power", body);
  }

  @Test
  void keepsTheRaidTarget() {
    String node = create("raid");
    String disks = "{'logical_disks':[{'size_gb':'MAX','raid_level':'1'}]}";

    assertThat(wire().put(node + "/states/raid", disks).status()).isEqualTo(204);
    awaitFree(node);

    assertThat(field(node, "target_raid_config").path("logical_disks")).hasSize(1);
    for (String wrong :
        new String[] {"{'x':1}", "{'logical_disks':[{'size_gb':1,'raid_level':'9'}]}"}) {
      assertThat(wire().put(node + "/states/raid", wrong).status()).isEqualTo(400);
    }
  }

  @Test
  void refusesARaidTarget_whenTheNodeHasNoRaid() {
    String node = create("noraid", "'raid_interface':'no-raid'");

    assertThat(
            wire()
                .put(node + "/states/raid", "{'logical_disks':[{'size_gb':1,'raid_level':'1'}]}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void keepsTheBootDevice() {
    String node = create("boot");
    String path = node + "/management/boot_device";

    assertThat(wire().put(path, "{'boot_device':'pxe','persistent':false}").status())
        .isEqualTo(204);
    assertThat(wire().get(path).text("boot_device")).contains("pxe");
    assertThat(wire().put(path, "{'boot_device':'bogus'}").status()).isEqualTo(400);
    assertThat(wire().get(path + "/supported").body().path("supported_boot_devices")).isNotEmpty();
  }

  @Test
  void remembersEvents_onlyInShortUnlessAskedForMore() {
    String node = create("history", INSTANT);
    verb(node, "manage", "manageable");

    JsonNode events = wire().get(node + "/history").body().path("history");

    assertThat(events.isArray()).isTrue();
    assertThat(wire().get(node + "/vifs").body().path("vifs")).isEmpty();
    assertThat(wire().get(node + "/bios").body().path("bios").isArray()).isTrue();
    assertThat(wire().get(node + "/firmware").body().path("firmware").isArray()).isTrue();
    assertThat(wire().get(node + "/traits").body().path("traits")).isEmpty();
  }
}
