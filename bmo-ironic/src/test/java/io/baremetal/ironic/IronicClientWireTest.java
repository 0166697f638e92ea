package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static io.baremetal.ironic.IronicStub.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.ConfigDrive;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire for nodes, byte for byte where it matters. */
final class IronicClientWireTest {

  private static final NodeRef NODE = NodeRef.of(UUID);

  private final IronicStub ironic;
  private final IronicClient client;

  IronicClientWireTest() throws IOException {
    ironic = new IronicStub();
    client = ironic.client().build();
  }

  @BeforeEach
  void offersVersions() {
    ironic.versions("1.1", "1.115");
  }

  @AfterEach
  void close() {
    client.close();
    ironic.close();
  }

  @Test
  void asksForVersionsOnce_whenSeveralCallsAreMade() {
    ironic.answer(200, "{\"drivers\":[]}").answer(200, "{\"drivers\":[]}");

    client.drivers().list();
    client.drivers().list();

    assertThat(ironic.requests()).containsExactly("GET /v1/", "GET /v1/drivers", "GET /v1/drivers");
  }

  @Test
  void sendsVersionAndId_withEveryCallButTheDiscovery() {
    ironic.answer(200, "{\"drivers\":[]}");

    client.drivers().list();

    RecordedRequest discovery = ironic.request();
    RecordedRequest call = ironic.request();
    assertThat(discovery.getHeaders().get("X-OpenStack-Ironic-API-Version")).isNull();
    assertThat(call.getHeaders().get("X-OpenStack-Ironic-API-Version")).isEqualTo("1.115");
    assertThat(call.getHeaders().get("X-OpenStack-Request-ID")).startsWith("req-");
    assertThat(call.getHeaders().get("Accept")).isEqualTo("application/json");
  }

  @Test
  void tellsWhichFieldsTheServerHas() {
    assertThat(client.nodes().hasField("health")).isTrue();
    ironic.versions("1.1", "1.95");
    client.refreshVersions();

    assertThat(client.nodes().hasField("uuid")).isTrue();
    assertThat(client.nodes().hasField("disable_power_off")).isTrue();
    assertThat(client.nodes().hasField("health")).isFalse();
    assertThat(client.nodes().hasField("of_tomorrow")).isTrue();
  }

  @Test
  void sendsOnlyWhatIsSet_whenANodeIsCreated() {
    ironic.answer(201, "{\"uuid\":\"%s\",\"provision_state\":\"enroll\"}".formatted(UUID));

    Node node =
        client
            .nodes()
            .create(
                CreateNode.builder()
                    .driver("redfish")
                    .name("ns~h")
                    .putDriverInfo("redfish_verify_ca", false)
                    .putProperties("capabilities", "boot_mode:uefi")
                    .putDriverInterfaces("boot", "redfish-virtual-media")
                    .disablePowerOff(false)
                    .build());

    assertThat(node.provisionState()).contains(ProvisionState.ENROLL);
    ironic.request();
    assertThat(body(ironic.request()))
        .isEqualTo(
            "{\"driver\":\"redfish\",\"name\":\"ns~h\","
                + "\"driver_info\":{\"redfish_verify_ca\":false},"
                + "\"properties\":{\"capabilities\":\"boot_mode:uefi\"},"
                + "\"boot_interface\":\"redfish-virtual-media\",\"disable_power_off\":false}");
  }

  @Test
  void sendsAPatch_withTheDifferenceOnly() {
    ironic
        .answer(200, "{\"uuid\":\"%s\",\"driver_info\":{\"a\":1,\"b\":2}}".formatted(UUID))
        .answer(200, "{\"uuid\":\"%s\"}".formatted(UUID));

    Node node = client.nodes().get(NODE);
    client
        .nodes()
        .update(
            node.ref(),
            JsonPatch.against(node)
                .set("driver_info", "a", 1)
                .unset("driver_info", "b")
                .set("automated_clean", true)
                .build());

    ironic.request();
    ironic.request();
    RecordedRequest patch = ironic.request();
    assertThat(patch.getMethod() + " " + patch.getTarget()).isEqualTo("PATCH /v1/nodes/" + UUID);
    assertThat(body(patch))
        .isEqualTo(
            "[{\"op\":\"add\",\"path\":\"/automated_clean\",\"value\":true},"
                + "{\"op\":\"remove\",\"path\":\"/driver_info/b\"}]");
  }

  @Test
  void sendsVerbs_withTheirArguments() {
    for (int i = 0; i < 4; i++) {
      ironic.answer(202, "");
    }
    var states = client.nodes().on(NODE).states();

    states.provision(ProvisionRequest.of(ProvisionVerb.MANAGE));
    states.provision(ProvisionRequest.deploy(ConfigDrive.of(Map.of("user_data", "#cloud-config"))));
    states.provision(ProvisionRequest.clean(List.of(NodeStep.of("raid", "delete_configuration"))));
    states.power(PowerRequest.of(PowerRequest.Action.SOFT_OFF, Duration.ofMinutes(3)));

    ironic.request();
    assertThat(body(ironic.request())).isEqualTo("{\"target\":\"manage\"}");
    assertThat(body(ironic.request()))
        .isEqualTo("{\"target\":\"active\",\"configdrive\":{\"user_data\":\"#cloud-config\"}}");
    assertThat(body(ironic.request()))
        .isEqualTo(
            "{\"target\":\"clean\",\"clean_steps\":"
                + "[{\"interface\":\"raid\",\"step\":\"delete_configuration\"}]}");
    assertThat(body(ironic.request())).isEqualTo("{\"target\":\"soft power off\",\"timeout\":180}");
  }

  @Test
  void keepsItsOwnQuery_whenTheNextLinkForgetsTheFilter() {
    ironic
        .answer(
            200,
            "{\"nodes\":[{\"uuid\":\"a\"}],"
                + "\"next\":\"http://wrong.example:1/v1/nodes?limit=1&marker=a\"}")
        .answer(200, "{\"nodes\":[{\"uuid\":\"b\"}]}");

    List<String> uuids =
        client
            .nodes()
            .list(NodeQuery.builder().putOtherFilters("resource_class", "x").build())
            .stream()
            .map(Node::uuid)
            .toList();

    assertThat(uuids).containsExactly("a", "b");
    assertThat(ironic.requests())
        .containsExactly(
            "GET /v1/",
            "GET /v1/nodes?resource_class=x",
            "GET /v1/nodes?resource_class=x&marker=a");
  }
}
