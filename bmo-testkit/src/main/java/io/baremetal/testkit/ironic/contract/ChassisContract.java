package io.baremetal.testkit.ironic.contract;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Housings that machines share. */
public abstract class ChassisContract extends IronicContract {

  private final List<String> made = new ArrayList<>();

  /** For subclasses. */
  protected ChassisContract() {}

  private String post(String body) {
    IronicWire.Answer answer = wire().post("/v1/chassis", body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    String path = "/v1/chassis/" + answer.body().path("uuid").asText();
    made.add(path);
    return path;
  }

  @AfterEach
  final void removeChassis() {
    made.forEach(path -> wire().delete(path));
  }

  @Test
  void createsReadsChangesDeletes() {
    String chassis = post("{'description':'row 1','extra':{'a':1}}");

    assertThat(wire().get(chassis).text("description")).contains("row 1");
    assertThat(wire().patch(chassis, add("/description", "'row 2'")).text("description"))
        .contains("row 2");
    assertThat(wire().delete(chassis).status()).isEqualTo(204);
    assertThat(wire().get(chassis).status()).isEqualTo(404);
    assertThat(wire().post("/v1/chassis", "{'bogus':1}").error())
        .contains("'bogus' was unexpected");
  }

  @Test
  void listsThem_aFewFieldsOrAll() {
    String uuid = post("{}").replace("/v1/chassis/", "");

    JsonNode few = row(wire().get("/v1/chassis").body(), uuid);
    JsonNode all = row(wire().get("/v1/chassis?detail=True").body(), uuid);

    assertThat(names(few)).containsExactlyInAnyOrder("uuid", "description", "links");
    assertThat(names(all)).contains("extra", "created_at", "nodes");
    assertThat(all.path("nodes").get(0).isArray()).isTrue();
  }

  private static JsonNode row(JsonNode body, String uuid) {
    for (JsonNode row : body.path("chassis")) {
      if (row.path("uuid").asText().equals(uuid)) {
        return row;
      }
    }
    throw new AssertionError(uuid + " is not in " + body);
  }

  @Test
  void holdsNodes() {
    String chassis = post("{}");
    String uuid = chassis.replace("/v1/chassis/", "");
    String node = create("inside", "'chassis_uuid':'" + uuid + "'");

    assertThat(field(node, "chassis_uuid").asText()).isEqualTo(uuid);
    assertThat(wire().get("/v1/nodes?chassis_uuid=" + uuid).body().path("nodes")).hasSize(1);
    assertThat(wire().delete(chassis).error()).contains("contains nodes");
  }
}
