package io.baremetal.testkit.ironic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One node from its registration to its end, as the baremetal operator drives it. */
class FakeIronicLifeTest {

  private static final String NODE = "/v1/nodes/ns~host-0";
  private static final Duration LIMIT = Duration.ofHours(1);

  private final TestClock time = TestClock.create();
  private final FakeIronic ironic = FakeIronic.builder().time(time).build();
  private final Wire wire = new Wire(ironic);

  @Test
  void takesANodeFromEnrolmentToDeletion() {
    register();
    verb("manage", "manageable");
    inspect();
    verb("provide", "available");
    deploy();
    verb("deleted", "available");

    assertThat(ironic.node("ns~host-0").instanceUuid()).isEmpty();
    assertThat(ironic.machineOf("ns~host-0").installedImage()).isEmpty();
    assertThat(wire.call("DELETE", NODE, null).status()).isEqualTo(204);
    assertThat(wire.get(NODE).status()).isEqualTo(404);
    assertThat(ironic.nodes()).isEmpty();
  }

  @Test
  void passesThroughTheStatesOfTheRealServer_whenItDeploys() {
    register();
    verb("manage", "manageable");
    verb("provide", "available");
    prepareInstance();
    List<String> seen = new ArrayList<>();

    accepted("provision", "{'target':'active','configdrive':{'meta_data':{'name':'host-0'}}}");
    time.runUntil(
        () -> {
          NodeView node = ironic.node("ns~host-0");
          String now = node.provisionState() + node.lockedBy().map(host -> " locked").orElse("");
          if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(now)) {
            seen.add(now);
          }
          return node.is("active");
        },
        LIMIT);

    assertThat(seen)
        .containsExactly(
            "deploying locked", "wait call-back", "deploying locked", "active locked", "active");
  }

  @Test
  void switchesPower() {
    register();
    verb("manage", "manageable");

    accepted("power", "{'target':'power on'}");
    assertThat(wire.get(NODE).body().path("target_power_state").asText()).isEqualTo("power on");
    time.runUntil(() -> ironic.node("ns~host-0").lockedBy().isEmpty(), LIMIT);

    assertThat(ironic.node("ns~host-0").powerState()).contains("power on");
    assertThat(ironic.machineOf("ns~host-0").power()).isEqualTo(Power.ON);
  }

  private void register() {
    int status =
        wire.call(
                "POST",
                "/v1/nodes",
                "{'name':'ns~host-0','driver':'redfish','boot_interface':'redfish-virtual-media',"
                    + "'driver_info':{'redfish_address':'https://192.0.2.7',"
                    + "'redfish_system_id':'/redfish/v1/Systems/1','redfish_username':'admin',"
                    + "'redfish_password':'secret'}}")
            .status();
    assertThat(status).isEqualTo(201);
    String uuid = ironic.node("ns~host-0").uuid();
    assertThat(
            wire.call(
                    "POST",
                    "/v1/ports",
                    "{'address':'52:54:00:00:00:01','node_uuid':'" + uuid + "'}")
                .status())
        .isEqualTo(201);
  }

  private void inspect() {
    assertThat(wire.get(NODE + "/inventory").status()).isEqualTo(404);
    verb("inspect", "manageable");
    JsonNode inventory = wire.get(NODE + "/inventory").body().path("inventory");
    assertThat(inventory.path("interfaces").get(0).path("mac_address").asText())
        .isEqualTo("52:54:00:00:00:01");
    assertThat(inventory.path("memory").path("physical_mb").asInt()).isPositive();
  }

  private void prepareInstance() {
    assertThat(
            wire.call(
                    "PATCH",
                    NODE,
                    "[{'op':'add','path':'/instance_uuid',"
                        + "'value':'11111111-2222-3333-4444-555555555555'},"
                        + "{'op':'add','path':'/instance_info/image_source',"
                        + "'value':'http://images.test/a.qcow2'},"
                        + "{'op':'add','path':'/instance_info/image_checksum',"
                        + "'value':'http://images.test/a.qcow2.sha256sum'}]")
                .status())
        .isEqualTo(200);
  }

  private void deploy() {
    prepareInstance();
    verb("active", "active");
    assertThat(ironic.machineOf("ns~host-0").installedImage())
        .contains("http://images.test/a.qcow2");
    assertThat(ironic.machineOf("ns~host-0").power()).isEqualTo(Power.ON);
  }

  private void verb(String verb, String endsIn) {
    accepted("provision", "{'target':'" + verb + "'}");
    time.runUntil(() -> ironic.node("ns~host-0").is(endsIn), LIMIT);
  }

  private void accepted(String what, String body) {
    Wire.Answer answer = wire.call("PUT", NODE + "/states/" + what, body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
  }
}
