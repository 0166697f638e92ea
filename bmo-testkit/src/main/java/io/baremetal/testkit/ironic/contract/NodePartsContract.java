package io.baremetal.testkit.ironic.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What hangs on a node: traits, VIFs, console, lights, boot mode, vendor methods, history. */
public abstract class NodePartsContract extends IronicContract {

  /** For subclasses. */
  protected NodePartsContract() {}

  @Test
  void keepsTraits() {
    String node = create("traits");

    assertThat(wire().put(node + "/traits", "{'traits':['CUSTOM_B','CUSTOM_A']}").status())
        .isEqualTo(204);
    assertThat(wire().put(node + "/traits/CUSTOM_C", "").status()).isEqualTo(204);
    assertThat(wire().get(node + "/traits").body().path("traits").toString())
        .contains("CUSTOM_A", "CUSTOM_B", "CUSTOM_C");
    assertThat(field(node, "traits")).hasSize(3);
    assertThat(wire().delete(node + "/traits/CUSTOM_A").status()).isEqualTo(204);
    assertThat(wire().delete(node + "/traits/CUSTOM_A").status()).isEqualTo(404);
    assertThat(wire().delete(node + "/traits").status()).isEqualTo(204);
    assertThat(field(node, "traits")).isEmpty();
  }

  @Test
  void refusesWhatIsNoTrait() {
    String node = create("notrait");

    assertThat(wire().put(node + "/traits", "{'traits':['bogus']}").status()).isEqualTo(400);
    assertThat(wire().put(node + "/traits/bogus", "").status()).isEqualTo(400);
    assertThat(wire().put(node + "/traits", "{}").status()).isEqualTo(400);
  }

  @Test
  void takesVifs() {
    String node = create("vifs");

    assertThat(wire().post(node + "/vifs", "{'id':'" + UUID.randomUUID() + "'}").status())
        .isEqualTo(204);
    assertThat(wire().get(node + "/vifs").body().path("vifs").isArray()).isTrue();
    assertThat(wire().post(node + "/vifs", "{}").status()).isEqualTo(400);
  }

  @Test
  void switchesTheConsole() {
    String node = create("console");

    JsonNode off = wire().get(node + "/states/console").body();
    assertThat(off.path("console_enabled").asBoolean(true)).isFalse();
    assertThat(off.path("console_info").isNull()).isTrue();
    assertThat(wire().put(node + "/states/console", "{'enabled':true}").status()).isEqualTo(202);
    ironic().await(() -> field(node, "console_enabled").asBoolean());
    awaitFree(node);
    assertThat(wire().put(node + "/states/console", "{'enabled':false}").status()).isEqualTo(202);
    ironic().await(() -> !field(node, "console_enabled").asBoolean());
    awaitFree(node);
    assertThat(wire().put(node + "/states/console", "{}").status()).isEqualTo(400);
  }

  @Test
  void showsLights() {
    String node = create("lights");

    JsonNode lights = wire().get(node + "/management/indicators").body().path("indicators");
    assertThat(lights.findValuesAsText("name")).contains("led@system");
    assertThat(lights.get(0).path("states").isArray()).isTrue();
    String one = node + "/management/indicators/led@system";
    assertThat(wire().get(one).text("state")).isPresent();
    assertThat(wire().put(one, "{'state':'on'}").status()).isEqualTo(400);
    assertThat(wire().get(node + "/management/indicators/nope@system").status()).isEqualTo(400);
  }

  @Test
  void hasNoInterruptButton_onFakeHardware() {
    String node = create("nmi");

    IronicWire.Answer answer = wire().put(node + "/management/inject_nmi", "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains("does not support inject_nmi");
  }

  @Test
  void acceptsBootModes_whileTheNodeRests() {
    String node = create("bootmode");

    assertThat(wire().put(node + "/states/boot_mode", "{'target':'uefi'}").status()).isEqualTo(202);
    awaitFree(node);
    assertThat(wire().put(node + "/states/secure_boot", "{'target':true}").status()).isEqualTo(202);
    awaitFree(node);
    assertThat(wire().put(node + "/states/boot_mode", "{'target':'x'}").status()).isEqualTo(400);
    assertThat(wire().put(node + "/states/boot_mode", "{}").status()).isEqualTo(400);
  }

  @Test
  void tellsItsStates() {
    String node = create("states");

    assertThat(names(wire().get(node + "/states").body()))
        .contains(
            "power_state",
            "provision_state",
            "last_error",
            "console_enabled",
            "raid_config",
            "boot_mode")
        .doesNotContain("reservation");
    assertThat(names(wire().speaking("1.11").get(node + "/states").body()))
        .doesNotContain("raid_config", "boot_mode");
  }

  @Test
  void hasNeitherFirmwareNorInventoryNorHistory_atFirst() {
    String node = create("nothing");

    assertThat(wire().get(node + "/bios").body().path("bios")).isEmpty();
    assertThat(wire().get(node + "/firmware").body().path("firmware")).isEmpty();
    assertThat(wire().get(node + "/history").body().path("history")).isEmpty();
    assertThat(wire().get(node + "/history/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(wire().get(node + "/inventory").error()).contains("could not be found");
    IronicWire.Answer setting = wire().get(node + "/bios/Turbo");
    assertThat(setting.status()).isEqualTo(404);
    assertThat(setting.error()).contains("doesn't have a BIOS setting");
  }

  @Test
  void tellsBootDevices() {
    String node = create("bootdevice");
    String device = node + "/management/boot_device";

    assertThat(wire().put(device, "{'boot_device':'pxe','persistent':true}").status())
        .isEqualTo(204);
    assertThat(wire().get(device).status()).isEqualTo(200);
    assertThat(wire().get(device + "/supported").body().path("supported_boot_devices").toString())
        .contains("pxe");
    assertThat(wire().put(device, "{'boot_device':'bogus'}").status()).isEqualTo(400);
  }

  @Test
  void takesRaidTargets() {
    String node = create("raid");

    assertThat(
            wire()
                .put(
                    node + "/states/raid", "{'logical_disks':[{'size_gb':'MAX','raid_level':'1'}]}")
                .status())
        .isEqualTo(204);
    assertThat(field(node, "target_raid_config").path("logical_disks")).hasSize(1);
    assertThat(
            wire()
                .put(node + "/states/raid", "{'logical_disks':[{'size_gb':1,'raid_level':'x'}]}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void knowsItsChildren() {
    String parent = create("parent");
    String uuid = parent.replace("/v1/nodes/", "");
    String child = create("child", "'parent_node':'" + uuid + "'");

    JsonNode children = wire().get(parent + "/children").body();

    assertThat(children.path("children")).hasSize(1);
    assertThat(child).endsWith(children.path("children").get(0).asText());
    assertThat(children.path("links").isObject()).isTrue();
    assertThat(wire().get("/v1/nodes?parent_node=" + uuid).body().path("nodes")).hasSize(1);
    assertThat(wire().get("/v1/nodes?parent_node=" + name("parent")).body().path("nodes"))
        .isEmpty();
  }

  @Test
  void acceptsVirtualMedia_andTellsLaterThatThereIsNone() {
    String node = create("vmedia");

    assertThat(wire().get(node + "/vmedia").status()).isEqualTo(400);
    assertThat(
            wire()
                .post(
                    node + "/vmedia", "{'device_type':'cdrom','image_url':'http://127.0.0.1:9/a'}")
                .status())
        .isEqualTo(204);
    ironic().await(() -> !field(node, "last_error").isNull());
    awaitFree(node);
    assertThat(field(node, "last_error").asText()).contains("Could not attach device cdrom");
    JsonNode newest =
        wire()
            .get(node + "/history?sort_key=created_at&sort_dir=desc&detail=True")
            .body()
            .path("history")
            .get(0);
    assertThat(newest.path("severity").asText()).isEqualTo("ERROR");
    assertThat(newest.has("duration_seconds")).isTrue();
  }

  @Test
  void listsVendorMethods() {
    String node = create("vendor");

    JsonNode methods = wire().get(node + "/vendor_passthru/methods").body();
    assertThat(names(methods)).contains("third_method_sync");
    assertThat(methods.path("third_method_sync").path("async").asBoolean(true)).isFalse();

    IronicWire.Answer scalar =
        wire().post(node + "/vendor_passthru?method=third_method_sync", "{'bar':'meow'}");
    assertThat(scalar.status()).isEqualTo(200);
    assertThat(scalar.body().isBoolean()).isTrue();
    awaitFree(node);
    IronicWire.Answer later =
        wire().post(node + "/vendor_passthru?method=second_method", "{'bar':'kazoo'}");
    assertThat(later.status()).isEqualTo(202);
    awaitFree(node);
    assertThat(wire().post(node + "/vendor_passthru?method=nope", "{}").status()).isEqualTo(400);
    assertThat(wire().get(node + "/vendor_passthru?method=third_method_sync").status())
        .isEqualTo(400);
  }
}
