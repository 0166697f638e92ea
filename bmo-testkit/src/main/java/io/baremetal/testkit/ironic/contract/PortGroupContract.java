package io.baremetal.testkit.ironic.contract;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Groups of ports that act as one. */
public abstract class PortGroupContract extends IronicContract {

  private final String mac =
      "52:54:"
          + UUID.randomUUID()
              .toString()
              .substring(0, 8)
              .replaceAll("(..)(?=.)", "$1:")
              .toLowerCase(Locale.ROOT);

  /** For subclasses. */
  protected PortGroupContract() {}

  private static String uuid(String node) {
    return node.replace("/v1/nodes/", "");
  }

  private IronicWire.Answer post(String node, String more) {
    return wire()
        .post(
            "/v1/portgroups",
            "{'node_uuid':'" + uuid(node) + "','name':'" + name("bond") + "'" + more + "}");
  }

  @Test
  void createsAPortGroup() {
    String node = create("group");

    IronicWire.Answer answer = post(node, ",'address':'" + mac.toUpperCase(Locale.ROOT) + "'");

    JsonNode group = answer.body();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.header("Location").orElse("")).contains("/v1/portgroups/");
    assertThat(group.path("address").asText()).isEqualTo(mac);
    assertThat(group.path("mode").asText()).isEqualTo("active-backup");
    assertThat(group.path("standalone_ports_supported").asBoolean()).isTrue();
    assertThat(group.path("node_uuid").asText()).isEqualTo(uuid(node));
    assertThat(group.path("ports").isArray()).isTrue();
    assertThat(group.path("dynamic_portgroup").asBoolean(true)).isFalse();
  }

  @Test
  void refusesWhatNoGroupCanBe() {
    String node = create("refuse");
    post(node, ",'address':'" + mac + "'");

    assertThat(post(node, "").status()).isEqualTo(409);
    assertThat(
            wire()
                .post(
                    "/v1/portgroups", "{'node_uuid':'" + uuid(node) + "','address':'" + mac + "'}")
                .status())
        .isEqualTo(409);
    assertThat(wire().post("/v1/portgroups", "{'name':'" + name("x") + "'}").error())
        .contains("'node_uuid' is a required property");
    assertThat(post(node, ",'bogus':1").error()).contains("'bogus' was unexpected");
  }

  @Test
  void findsGroups() {
    String node = create("find");
    post(node, ",'address':'" + mac + "'");

    for (String query :
        new String[] {"?address=" + mac, "?node=" + name("find"), "?node=" + uuid(node)}) {
      JsonNode found = wire().get("/v1/portgroups" + query).body().path("portgroups");
      assertThat(found).as(query).hasSize(1);
      assertThat(names(found.get(0))).containsExactlyInAnyOrder("uuid", "address", "name", "links");
    }
    assertThat(
            wire()
                .get("/v1/portgroups?detail=True&node=" + uuid(node))
                .body()
                .path("portgroups")
                .get(0)
                .has("mode"))
        .isTrue();
    assertThat(wire().get("/v1/portgroups?node=" + uuid(node) + "&address=" + mac).status())
        .isEqualTo(400);
    assertThat(wire().get("/v1/portgroups?fields=bogus").status()).isEqualTo(400);
    assertThat(wire().get("/v1/nodes/" + uuid(node) + "/portgroups").body().path("portgroups"))
        .hasSize(1);
    assertThat(wire().get("/v1/nodes/" + name("find") + "/portgroups").status()).isEqualTo(404);
  }

  @Test
  void holdsPorts() {
    String node = create("ports");
    String group = post(node, "").body().path("uuid").asText();
    wire()
        .post(
            "/v1/ports",
            "{'node_uuid':'"
                + uuid(node)
                + "','address':'"
                + mac
                + "','portgroup_uuid':'"
                + group
                + "'}");

    assertThat(wire().get("/v1/ports?portgroup=" + group).body().path("ports")).hasSize(1);
    assertThat(wire().get("/v1/ports?portgroup=" + name("bond")).body().path("ports")).hasSize(1);
    assertThat(wire().delete("/v1/portgroups/" + group).status()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void changesAndDeletesGroups() {
    String node = create("change");
    post(node, "");
    String group = "/v1/portgroups/" + name("bond");

    JsonNode changed = wire().patch(group, add("/extra/a", "1"), add("/mode", "'802.3ad'")).body();
    assertThat(changed.path("extra").path("a").asInt()).isEqualTo(1);
    assertThat(changed.path("mode").asText()).isEqualTo("802.3ad");
    awaitFree(node);
    assertThat(wire().delete(group).status()).isEqualTo(204);
    IronicWire.Answer gone = wire().get(group);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.error()).contains("Portgroup " + name("bond") + " could not be found");
  }

  @Test
  void hidesWhatIsNewer() {
    String node = create("older");
    post(node, "");
    String group = "/v1/portgroups/" + name("bond");

    assertThat(names(wire().speaking("1.25").get(group).body()))
        .doesNotContain("mode", "properties", "category");
    assertThat(names(wire().speaking("1.103").get(group).body()))
        .contains("category", "physical_network")
        .doesNotContain("dynamic_portgroup");
  }
}
