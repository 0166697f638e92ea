package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static io.baremetal.ironic.IronicStub.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.node.AttachMedia;
import io.baremetal.ironic.node.BiosSetting;
import io.baremetal.ironic.node.EventSubscription;
import io.baremetal.ironic.node.NodeBootDevice.Lasting;
import io.baremetal.ironic.node.NodeFirmware.Detail;
import io.baremetal.ironic.node.NodeHandle;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeValidation.Verdict;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.port.PortQuery;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire for the topics of one node, and for ports. */
final class NodeTopicsWireTest {

  private static final String NODE = "/v1/nodes/" + UUID;

  private final IronicStub ironic = new IronicStub();
  private final IronicClient client = ironic.client().build();
  private final NodeHandle node = client.nodes().on(NodeRef.of(UUID));

  NodeTopicsWireTest() throws IOException {
    ironic.versions("1.1", "1.115");
    client.versions();
    ironic.request();
  }

  @AfterEach
  void close() {
    client.close();
    ironic.close();
  }

  private void assertSent(String line, String body) {
    RecordedRequest request = ironic.request();
    assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo(line);
    assertThat(body(request)).isEqualTo(body);
  }

  @Test
  void switchesMaintenance() {
    ironic.answer(202, "").answer(202, "");

    node.setMaintenance("because");
    node.clearMaintenance();

    assertSent("PUT " + NODE + "/maintenance", "{\"reason\":\"because\"}");
    assertSent("DELETE " + NODE + "/maintenance", "");
  }

  @Test
  void tellsThreeVerdictsApart() {
    ironic.answer(
        200,
        "{\"boot\":{\"result\":false,\"reason\":\"no iso\"},\"deploy\":{\"result\":true},"
            + "\"rescue\":{\"result\":null}}");

    var validation = node.validate();

    assertThat(validation.verdict("boot")).isEqualTo(Verdict.INVALID);
    assertThat(validation.reason("boot")).contains("no iso");
    assertThat(validation.verdict("deploy")).isEqualTo(Verdict.VALID);
    assertThat(validation.verdict("rescue")).isEqualTo(Verdict.NOT_SUPPORTED);
    assertThat(validation.verdict("other")).isEqualTo(Verdict.NOT_SUPPORTED);
  }

  @Test
  void hasNoInventory_onlyWhenTheNodeIsThere() {
    ironic
        .answer(200, "{\"inventory\":{\"hostname\":\"h\"},\"plugin_data\":{}}")
        .answer(404, "{\"error_message\":\"Node inventory record for node n could not be found.\"}")
        .answer(404, "{\"error_message\":\"Node n could not be found.\"}");

    assertThat(node.inventory().orElseThrow().inventory()).containsKey("hostname");
    assertThat(node.inventory()).isEmpty();
    assertThatThrownBy(node::inventory).isInstanceOf(NotFoundException.class);
  }

  @Test
  void readsAndSetsTheBootDevice() {
    ironic
        .answer(200, "{\"boot_device\":null,\"persistent\":null}")
        .answer(204, "")
        .answer(200, "{\"supported_boot_devices\":[\"pxe\",\"disk\"]}");

    assertThat(node.bootDevice().get().device()).isEmpty();
    node.bootDevice().set("disk", Lasting.ALWAYS);
    assertThat(node.bootDevice().supported()).containsExactly("pxe", "disk");

    ironic.request();
    assertSent(
        "PUT " + NODE + "/management/boot_device",
        "{\"boot_device\":\"disk\",\"persistent\":true}");
  }

  @Test
  void attachesAndDetachesImages() {
    ironic
        .answer(200, "[{\"media_types\":[\"CD\"],\"inserted\":true,\"image\":\"\"}]")
        .answer(204, "")
        .answer(204, "");

    assertThat(node.virtualMedia().list()).singleElement().matches(drive -> drive.isInserted());
    node.virtualMedia().attach(AttachMedia.cdrom("http://x/y.iso"));
    node.virtualMedia().detach(Set.of("cdrom"));

    assertSent("GET " + NODE + "/vmedia", "");
    assertSent(
        "POST " + NODE + "/vmedia", "{\"device_type\":\"cdrom\",\"image_url\":\"http://x/y.iso\"}");
    assertSent("DELETE " + NODE + "/vmedia?device_types=cdrom", "");
  }

  @Test
  void readsFirmware_withAndWithoutSchema() {
    ironic
        .answer(200, "{\"bios\":[{\"name\":\"NumCores\",\"value\":\"10\"}]}")
        .answer(
            200,
            "{\"bios\":[{\"name\":\"NumCores\",\"value\":10,\"attribute_type\":\"Integer\","
                + "\"lower_bound\":1,\"upper_bound\":20,\"read_only\":false}]}")
        .answer(200, "{\"firmware\":[{\"component\":\"bmc\",\"current_version\":\"1.2\"}]}");

    assertThat(node.firmware().biosSettings(Detail.VALUES))
        .extracting(BiosSetting::value)
        .allMatch(value -> value.get().equals("10"));
    BiosSetting setting = node.firmware().biosSettings(Detail.SCHEMA).get(0);
    assertThat(node.firmware().components().get(0).currentVersion()).contains("1.2");

    assertThat(setting.value()).contains("10");
    assertThat(setting.upperBound()).hasValue(20);
    assertThat(ironic.requests())
        .containsExactly(
            "GET " + NODE + "/bios",
            "GET " + NODE + "/bios?detail=True",
            "GET " + NODE + "/firmware");
  }

  @Test
  void subscribesAndUnsubscribes() {
    ironic.answer(200, "{\"Id\":\"7\"}").answer(204, "");

    String id =
        node.vendor()
            .subscribe(
                EventSubscription.builder()
                    .destination("https://x/events")
                    .context("c")
                    .putHttpHeaders("token", "hush")
                    .build());
    node.vendor().unsubscribe(id);

    assertSent(
        "POST " + NODE + "/vendor_passthru?method=create_subscription",
        "{\"Destination\":\"https://x/events\",\"Context\":\"c\","
            + "\"HttpHeaders\":[{\"token\":\"hush\"}]}");
    assertSent("DELETE " + NODE + "/vendor_passthru?method=delete_subscription", "{\"id\":\"7\"}");
  }

  @Test
  void setsTheRaidTarget() {
    ironic.answer(204, "");

    node.states().targetRaid(Map.of("logical_disks", List.of(Map.of("size_gb", "MAX"))));

    assertSent("PUT " + NODE + "/states/raid", "{\"logical_disks\":[{\"size_gb\":\"MAX\"}]}");
  }

  @Test
  void listsHistory() {
    ironic.answer(
        200, "{\"history\":[{\"uuid\":\"a\",\"severity\":\"ERROR\",\"event\":\"it broke\"}]}");

    assertThat(node.history().list().toList())
        .singleElement()
        .satisfies(entry -> assertThat(entry.event()).contains("it broke"));
  }

  @Test
  void listsAndCreatesPorts() {
    ironic
        .answer(200, "{\"ports\":[{\"uuid\":\"p\",\"address\":\"00:11:22:33:44:55\"}]}")
        .answer(200, "{\"ports\":[]}")
        .answer(201, "{\"uuid\":\"q\"}")
        .answer(204, "");

    assertThat(client.ports().list(PortQuery.ofNode(NodeRef.of("ns~h"))))
        .extracting(Port::uuid)
        .containsExactly("p");
    assertThat(
            client
                .ports()
                .list(
                    PortQuery.builder()
                        .address("00:11:22:33:44:55")
                        .addFields("uuid", "node_uuid")
                        .build()))
        .isEmpty();
    client
        .ports()
        .create(CreatePort.builder().nodeUuid(UUID).address("m").pxeEnabled(true).build());
    client.ports().delete("q");

    assertSent("GET /v1/ports?node=ns%7Eh&detail=True", "");
    assertSent("GET /v1/ports?address=00%3A11%3A22%3A33%3A44%3A55&fields=uuid%2Cnode_uuid", "");
    assertSent(
        "POST /v1/ports",
        "{\"node_uuid\":\"" + UUID + "\",\"address\":\"m\",\"pxe_enabled\":true}");
    assertSent("DELETE /v1/ports/q", "");
  }
}
