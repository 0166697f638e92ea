package io.baremetal.testkit.ironic.contract;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ports, and the lists of drivers and conductors. */
public abstract class PortContract extends IronicContract {

  private final String mac =
      "52:54:"
          + UUID.randomUUID()
              .toString()
              .substring(0, 8)
              .replaceAll("(..)(?=.)", "$1:")
              .toLowerCase(Locale.ROOT);

  /** For subclasses. */
  protected PortContract() {}

  @Test
  void createsAPort_withItsAddressInLowerCase() {
    String node = create("port");

    IronicWire.Answer answer = post(node, mac.toUpperCase(Locale.ROOT));

    JsonNode port = answer.body();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(port.path("address").asText()).isEqualTo(mac);
    assertThat(port.path("pxe_enabled").asBoolean()).isTrue();
    assertThat(port.path("node_uuid").asText()).isEqualTo(uuid(node));
    assertThat(port.has("available_for_dynamic_portgroup")).isTrue();
  }

  @Test
  void refusesASecondPortOfTheSameAddress() {
    post(create("first"), mac);

    IronicWire.Answer answer = post(create("second"), mac.toUpperCase(Locale.ROOT));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.error()).contains(mac).contains("already exists");
  }

  @Test
  void refusesWhatNoPortCanBe() {
    String uuid = uuid(create("refuses"));
    String unknown = UUID.randomUUID().toString();

    refuses("{'address':'x','node_uuid':'" + uuid + "'}", "Expected valid MAC address");
    refuses("{'address':'" + mac + "','node_uuid':'" + unknown + "'}", "could not be found");
    refuses("{'address':'" + mac + "','node_uuid':'" + name("refuses") + "'}", "Expected UUID");
    refuses("{'address':'" + mac + "'}", "Schema error for port");
    refuses("{'node_uuid':'" + uuid + "'}", "'address' is a required property");
    refuses(
        "{'address':'" + mac + "','node_uuid':'" + uuid + "','bogus':1}", "'bogus' was unexpected");
  }

  private void refuses(String body, String text) {
    IronicWire.Answer answer = wire().post("/v1/ports", body);
    assertThat(answer.status()).as(body + answer).isEqualTo(400);
    assertThat(answer.error()).contains(text);
  }

  @Test
  void findsPorts() {
    String node = create("find");
    String port = post(node, mac).body().path("uuid").asText();

    for (String query :
        new String[] {
          "?address=" + mac.toUpperCase(Locale.ROOT),
          "?node=" + name("find"),
          "?node_uuid=" + uuid(node)
        }) {
      JsonNode found = wire().get("/v1/ports" + query).body().path("ports");
      assertThat(found).as(query).hasSize(1);
      assertThat(found.get(0).path("uuid").asText()).isEqualTo(port);
      assertThat(found.get(0).has("node_uuid")).isFalse();
    }
    assertThat(
            wire()
                .get("/v1/ports?fields=node_uuid,uuid,address&address=" + mac)
                .body()
                .path("ports")
                .get(0)
                .path("node_uuid")
                .asText())
        .isEqualTo(uuid(node));
    assertThat(wire().get("/v1/nodes/" + uuid(node) + "/ports").body().path("ports")).hasSize(1);
  }

  @Test
  void refusesSearchesThatCannotBe() {
    String node = create("search");
    assertThat(post(node, mac).status()).isEqualTo(201); // an empty list hides a bad field

    assertThat(wire().get("/v1/ports?address=x").status()).isEqualTo(400);
    assertThat(wire().get("/v1/ports?fields=bogus").status()).isEqualTo(400);
    assertThat(wire().get("/v1/ports?node=" + name("unknown")).status()).isEqualTo(404);
    assertThat(wire().get("/v1/ports?node=" + name("search") + "&portgroup=x").status())
        .isEqualTo(403);
    IronicWire.Answer byName = wire().get("/v1/nodes/" + name("search") + "/ports");
    assertThat(byName.status()).isEqualTo(404);
    assertThat(byName.error()).contains("Portgroup None");
  }

  @Test
  void changesAndDeletesPorts() {
    String node = create("change");
    String port = "/v1/ports/" + post(node, mac).body().path("uuid").asText();

    JsonNode changed = wire().patch(port, add("/pxe_enabled", "false")).body();
    assertThat(changed.path("pxe_enabled").asBoolean(true)).isFalse();

    awaitFree(node);
    assertThat(wire().delete(port).status()).isEqualTo(204);
    assertThat(wire().get(port).status()).isEqualTo(404);
    assertThat(wire().delete(port).status()).isEqualTo(404);
    assertThat(wire().delete("/v1/ports/somename").status()).isEqualTo(400);
  }

  @Test
  void losesThePortsOfADeletedNode() {
    String node = create("owner");
    post(node, mac);

    wire().delete(node);

    assertThat(wire().get("/v1/ports?address=" + mac).body().path("ports")).isEmpty();
  }

  @Test
  void listsDriversAndConductors() {
    JsonNode drivers = wire().get("/v1/drivers").body().path("drivers");
    assertThat(drivers.findValuesAsText("name")).contains("fake-hardware");

    JsonNode driver = wire().get("/v1/drivers/fake-hardware").body();
    assertThat(driver.path("type").asText()).isEqualTo("dynamic");
    assertThat(driver.path("default_deploy_interface").asText()).isEqualTo("direct");
    assertThat(driver.path("enabled_deploy_interfaces").toString()).contains("fake");
    assertThat(wire().get("/v1/drivers/bogus").status()).isEqualTo(404);

    String host = driver.path("hosts").get(0).asText();
    assertThat(wire().get("/v1/conductors/" + host).body().path("drivers").toString())
        .contains("fake-hardware");
  }

  private IronicWire.Answer post(String node, String address) {
    return wire()
        .post("/v1/ports", "{'address':'" + address + "','node_uuid':'" + uuid(node) + "'}");
  }

  private static String uuid(String node) {
    return node.replace("/v1/nodes/", "");
  }
}
