package io.baremetal.testkit.ironic.contract;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static io.baremetal.testkit.ironic.contract.IronicWire.remove;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nodes as records: creating, reading, deleting, maintenance. */
public abstract class NodeContract extends IronicContract {

  /** For subclasses. */
  protected NodeContract() {}

  @Test
  void createsANodeInEnroll() {
    IronicWire.Answer answer =
        wire().post("/v1/nodes", "{'driver':'fake-hardware','name':'" + name("new") + "'}");
    remember(answer);

    JsonNode node = answer.body();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location").orElse("")).contains("/v1/nodes/");
    assertThat(node.path("provision_state").asText()).isEqualTo("enroll");
    assertThat(node.path("power_state").isNull()).isTrue();
    assertThat(node.path("updated_at").isNull()).isTrue();
    assertThat(node.path("created_at").asText()).endsWith("+00:00");
    assertThat(node.path("instance_info").isObject()).isTrue();
    assertThat(node.path("automated_clean").isNull()).isTrue();
    assertThat(node.path("deploy_interface").asText()).isEqualTo("direct");
    assertThat(node.path("links").get(0).path("rel").asText()).isEqualTo("self");
  }

  @Test
  void createsANodeInAvailable_belowOnePointEleven() {
    IronicWire.Answer answer =
        wire()
            .speaking("1.10")
            .post("/v1/nodes", "{'driver':'fake-hardware','name':'" + name("old") + "'}");
    String node = remember(answer);

    assertThat(field(node, "provision_state").asText()).isEqualTo("available");
    assertThat(wire().speaking("1.1").get(node).body().path("provision_state").isNull()).isTrue();
  }

  @Test
  void takesTheUuidThatTheClientChose() {
    String uuid = UUID.randomUUID().toString();

    assertThat(create("own", "'uuid':'" + uuid + "'")).endsWith(uuid);
  }

  @Test
  void refusesASecondNodeOfTheSameNameOrUuid() {
    String uuid = create("twice").replace("/v1/nodes/", "");

    IronicWire.Answer sameName =
        wire().post("/v1/nodes", "{'driver':'fake-hardware','name':'" + name("twice") + "'}");
    IronicWire.Answer sameUuid =
        wire().post("/v1/nodes", "{'driver':'fake-hardware','uuid':'" + uuid + "'}");

    assertThat(sameName.status()).isEqualTo(409);
    assertThat(sameName.error()).contains("already exists");
    assertThat(sameUuid.status()).isEqualTo(409);
  }

  @Test
  void refusesWhatNoNodeCanBe() {
    refuses(400, "{'name':'" + name("x") + "'}", "'driver' is a required property");
    refuses(400, "{'driver':'no-such-driver'}", "No valid host was found");
    refuses(400, "{'driver':'fake-hardware','bogus':1}", "'bogus' was unexpected");
    refuses(400, "{'driver':'fake-hardware','name':'a b'}", "name 'a b'");
    refuses(400, "{'driver':'fake-hardware','name':'states'}", "reserved");
    refuses(400, "{'driver':'fake-hardware','uuid':'x'}", "Expected UUID");
    refuses(400, "{'driver':'fake-hardware','driver_info':'x'}", "Schema error for node");
    refuses(400, "{'driver':'fake-hardware','boot_interface':'bogus'}", "bogus");
  }

  private void refuses(int status, String body, String text) {
    IronicWire.Answer answer = wire().post("/v1/nodes", body);
    assertThat(answer.status()).as(body + answer).isEqualTo(status);
    assertThat(answer.error()).contains(text);
    assertThat(answer.inner().path("faultcode").asText()).isEqualTo("Client");
  }

  @Test
  void refusesAFieldThatIsNewerThanTheVersion() {
    IronicWire.Answer answer =
        wire()
            .speaking("1.94")
            .post("/v1/nodes", "{'driver':'fake-hardware','disable_power_off':false}");

    assertThat(answer.status()).isEqualTo(406);
  }

  @Test
  void findsANodeByNameAndUuid() {
    String byUuid = create("find");

    assertThat(wire().get("/v1/nodes/" + name("find")).text("uuid"))
        .contains(byUuid.replace("/v1/nodes/", ""));
    assertThat(wire().get("/nodes/" + name("find")).status()).isEqualTo(200);
    IronicWire.Answer unknown = wire().get("/v1/nodes/" + name("unknown"));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.error()).contains(name("unknown")).contains("could not be found");
  }

  @Test
  void showsOnlyTheFieldsThatAreAskedFor() {
    String node = create("fields");

    JsonNode some = wire().get(node + "?fields=NAME,driver").body();

    assertThat(names(some)).containsExactly("name", "driver", "links");
    assertThat(wire().get(node + "?fields=bogus").status()).isEqualTo(400);
    assertThat(wire().get(node + "?fields=updated_at").status()).isEqualTo(400);
    assertThat(wire().get(node + "?bogus=1").status()).isEqualTo(400);
  }

  @Test
  void masksSecrets() {
    String node =
        create(
            "masks",
            "'driver_info':{'x_password':'hidden','x_username':'shown'}",
            "'instance_info':{'image_pull_secret':'hidden','configdrive':'hidden','a':'shown'}");

    assertThat(wire().get(node).toString()).contains("******").contains("shown");
    assertThat(wire().get(node).toString()).doesNotContain("hidden");
    assertThat(field(node, "driver_info").path("x_password").asText()).isEqualTo("******");
  }

  @Test
  void deletesANode() {
    String node = create("delete");

    assertThat(wire().delete(node).status()).isEqualTo(204);

    assertThat(wire().get(node).status()).isEqualTo(404);
    assertThat(wire().delete(node).status()).isEqualTo(404);
  }

  @Test
  void keepsANodeThatHasAnInstance_unlessInMaintenance() {
    String node = create("instance");
    wire().patch(node, add("/instance_uuid", "'" + UUID.randomUUID() + "'"));

    assertThat(wire().delete(node).status()).isEqualTo(409);
    wire().put(node + "/maintenance", "{}");
    awaitFree(node);

    assertThat(wire().delete(node).status()).isEqualTo(204);
  }

  @Test
  void entersAndLeavesMaintenance() {
    String node = create("maintenance");

    assertThat(wire().put(node + "/maintenance", "{'reason':'broken fan'}").status())
        .isEqualTo(202);
    awaitFree(node);
    assertThat(field(node, "maintenance").asBoolean()).isTrue();
    assertThat(field(node, "maintenance_reason").asText()).isEqualTo("broken fan");

    assertThat(wire().delete(node + "/maintenance").status()).isEqualTo(202);
    awaitFree(node);
    assertThat(field(node, "maintenance").asBoolean()).isFalse();
    assertThat(field(node, "maintenance_reason").isNull()).isTrue();
  }

  @Test
  void validatesEachInterface() {
    String node = create("validate");

    JsonNode before = wire().get(node + "/validate").body();
    assertThat(before.path("power").path("result").asBoolean()).isTrue();
    assertThat(before.path("deploy").path("result").asBoolean()).isFalse();
    assertThat(before.path("deploy").path("reason").asText()).contains("image_source");

    wire()
        .patch(
            node,
            add("/instance_info/image_source", "'http://127.0.0.1:9/a'"),
            add("/instance_info/image_checksum", "'" + "0".repeat(64) + "'"));
    assertThat(wire().get(node + "/validate").body().path("bios").path("result").asBoolean())
        .isTrue();
  }

  @Test
  void keepsInstancesApart() {
    String one = create("one");
    String other = create("other");
    String instance = UUID.randomUUID().toString();

    assertThat(wire().patch(one, add("/instance_uuid", "'" + instance + "'")).status())
        .isEqualTo(200);
    assertThat(wire().patch(other, add("/instance_uuid", "'" + instance + "'")).status())
        .isEqualTo(409);
    assertThat(wire().patch(one, add("/instance_uuid", "'" + UUID.randomUUID() + "'")).status())
        .isEqualTo(409);
    assertThat(wire().patch(one, remove("/instance_uuid")).status()).isEqualTo(200);
    assertThat(wire().patch(other, add("/instance_uuid", "'" + instance + "'")).status())
        .isEqualTo(200);
  }
}
