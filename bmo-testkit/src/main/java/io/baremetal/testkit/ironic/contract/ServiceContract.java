package io.baremetal.testkit.ironic.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is about the service as a whole: drivers, conductors, shards, events, agents. */
public abstract class ServiceContract extends IronicContract {

  /** For subclasses. */
  protected ServiceContract() {}

  @Test
  void tellsHowMuchOfADriver() {
    assertThat(wire().get("/v1/drivers?type=classic").body().path("drivers")).isEmpty();
    assertThat(wire().get("/v1/drivers?bogus=1").status()).isEqualTo(400);
    JsonNode few = wire().get("/v1/drivers").body().path("drivers").get(0);
    JsonNode all = wire().get("/v1/drivers?detail=True").body().path("drivers").get(0);
    assertThat(few.has("default_deploy_interface")).isFalse();
    assertThat(all.has("default_deploy_interface")).isTrue();
    JsonNode named = wire().get("/v1/drivers?fields=name").body().path("drivers").get(0);
    assertThat(names(named)).containsExactlyInAnyOrder("name", "links");
  }

  @Test
  void explainsWhatADriverNeeds() {
    assertThat(wire().get("/v1/drivers/fake-hardware/properties").body().has("deploy_kernel"))
        .isTrue();
    assertThat(
            wire()
                .get("/v1/drivers/fake-hardware/raid/logical_disk_properties")
                .body()
                .has("raid_level"))
        .isTrue();
    assertThat(wire().get("/v1/drivers/fake-hardware/vendor_passthru/methods").status())
        .isEqualTo(200);
    assertThat(wire().get("/v1/drivers/bogus/properties").status()).isEqualTo(404);
  }

  @Test
  void listsConductors() {
    JsonNode few = wire().get("/v1/conductors").body().path("conductors").get(0);
    JsonNode all = wire().get("/v1/conductors?detail=True").body().path("conductors").get(0);

    assertThat(names(few))
        .containsExactlyInAnyOrder("hostname", "conductor_group", "alive", "links");
    assertThat(all.path("drivers").toString()).contains("fake-hardware");
    assertThat(wire().get("/v1/conductors/nobody").status()).isEqualTo(404);
  }

  @Test
  void countsShards() {
    String shard = name("shard");
    create("in", "'shard':'" + shard + "'");
    create("out");

    List<String> found = wire().get("/v1/shards").body().path("shards").findValuesAsText("name");

    assertThat(found).contains(shard, "None");
    assertThat(wire().get("/v1/nodes?shard=" + shard).body().path("nodes")).hasSize(1);
    assertThat(wire().get("/v1/nodes?sharded=true").body().path("nodes").size()).isPositive();
  }

  @Test
  void takesNetworkEvents() {
    String event =
        "{'event':'network.bind_port','port_id':'"
            + UUID.randomUUID()
            + "','mac_address':'de:ad:ca:fe:ba:be','status':'ACTIVE'}";

    assertThat(wire().post("/v1/events", "{'events':[" + event + "]}").status()).isEqualTo(204);
    assertThat(wire().post("/v1/events", "{'events':[{'event':'bogus'}]}").status()).isEqualTo(400);
  }

  @Test
  void knowsNoAgent_whenNoneIsExpected() {
    String uuid = create("noagent").replace("/v1/nodes/", "");

    assertThat(wire().get("/v1/lookup").status()).isEqualTo(400);
    assertThat(wire().get("/v1/lookup?node_uuid=" + uuid).status()).isEqualTo(404);
    assertThat(wire().get("/v1/lookup?addresses=52:54:00:00:00:99").status()).isEqualTo(404);
    assertThat(
            wire().post("/v1/heartbeat/" + uuid, "{'callback_url':'http://127.0.0.1:9'}").status())
        .isEqualTo(400);
    assertThat(
            wire()
                .post(
                    "/v1/continue_inspection?node_uuid=" + uuid,
                    "{'inventory':{'interfaces':[{'mac_address':'52:54:00:00:00:99'}]}}")
                .status())
        .isEqualTo(404);
    assertThat(wire().post("/v1/continue_inspection", "{'inventory':{}}").status()).isEqualTo(400);
  }
}
