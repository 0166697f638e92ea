package io.baremetal.testkit.ironic.contract;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Storage that machines reach over a network. */
public abstract class VolumeContract extends IronicContract {

  /** For subclasses. */
  protected VolumeContract() {}

  private static String uuid(String node) {
    return node.replace("/v1/nodes/", "");
  }

  private IronicWire.Answer connector(String node, String id) {
    return wire()
        .post(
            "/v1/volume/connectors",
            "{'node_uuid':'" + uuid(node) + "','type':'iqn','connector_id':'" + name(id) + "'}");
  }

  private IronicWire.Answer target(String node, String more) {
    return wire()
        .post(
            "/v1/volume/targets",
            "{'node_uuid':'" + uuid(node) + "','volume_type':'iscsi','boot_index':0" + more + "}");
  }

  private void switchOff(String node) {
    verb(node, "manage", "manageable");
    ironic()
        .await(() -> wire().put(node + "/states/power", "{'target':'power off'}").status() == 202);
    ironic().await(() -> field(node, "power_state").asText().equals("power off"));
    awaitFree(node);
  }

  @Test
  void createsConnectors() {
    String node = create("connector");

    IronicWire.Answer answer = connector(node, "one");

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.body().path("connector_id").asText()).isEqualTo(name("one"));
    assertThat(answer.body().path("node_uuid").asText()).isEqualTo(uuid(node));
    assertThat(connector(node, "one").status()).isEqualTo(409);
    assertThat(wire().post("/v1/volume/connectors", "{'type':'iqn'}").error())
        .contains("is a required property");
    JsonNode found = wire().get("/v1/volume/connectors?node=" + name("connector")).body();
    assertThat(names(found.path("connectors").get(0)))
        .containsExactlyInAnyOrder("uuid", "node_uuid", "type", "connector_id", "links");
  }

  @Test
  void createsTargets_andHidesTheirSecrets() {
    String node = create("target");

    IronicWire.Answer answer =
        target(node, ",'volume_id':'v','properties':{'auth_password':'hidden','portal':'p'}");

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.toString()).doesNotContain("hidden").contains("******");
    assertThat(answer.body().path("boot_index").asInt(-1)).isZero();
    assertThat(target(node, ",'volume_id':'w'").status()).isEqualTo(409);
    JsonNode found = wire().get("/v1/volume/targets?node=" + uuid(node)).body().path("targets");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).path("volume_id").asText()).isEqualTo("v");
  }

  @Test
  void changesNothing_whileThePowerIsUnknown() {
    String node = create("runs");
    String one =
        "/v1/volume/targets/" + target(node, ",'volume_id':'v'").body().path("uuid").asText();

    IronicWire.Answer answer = wire().patch(one, add("/volume_id", "'w'"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains("volume target update");
    // Deleting is refused only while the machine is known to run.
    assertThat(wire().delete(one).status()).isEqualTo(204);
  }

  @Test
  void changesAndDeletes_whileTheMachineIsOff() {
    String node = create("off");
    String target =
        "/v1/volume/targets/" + target(node, ",'volume_id':'v'").body().path("uuid").asText();
    String connector =
        "/v1/volume/connectors/" + connector(node, "two").body().path("uuid").asText();
    switchOff(node);

    assertThat(wire().patch(target, add("/volume_id", "'w'")).text("volume_id")).contains("w");
    awaitFree(node);
    assertThat(wire().delete(target).status()).isEqualTo(204);
    awaitFree(node);
    assertThat(wire().delete(connector).status()).isEqualTo(204);
    assertThat(wire().get(target).status()).isEqualTo(404);
    assertThat(wire().get("/v1/volume/targets/bogus").status()).isEqualTo(400);
  }
}
