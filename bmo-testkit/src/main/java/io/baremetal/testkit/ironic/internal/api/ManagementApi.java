package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.conductor.BmcCommands;
import io.baremetal.testkit.ironic.internal.conductor.Workshop;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What Ironic passes on to the BMC: boot device, virtual media, event subscriptions. */
final class ManagementApi {

  private static final List<String> BOOT_DEVICES =
      List.of("pxe", "disk", "cdrom", "bios", "safe", "uefihttp");
  private static final List<String> MEDIA = List.of("cdrom", "disk", "floppy");

  private final Workshop workshop;
  private final BmcCommands commands;

  ManagementApi(Workshop workshop) {
    this.workshop = workshop;
    this.commands = new BmcCommands(workshop);
  }

  void addTo(Router router) {
    String device = " /nodes/{node}/management/boot_device";
    router
        .on("GET" + device, call -> FakeReply.json(200, commands.bootDevice(node(call))))
        .on("PUT" + device, this::setBootDevice)
        .on("GET" + device + "/supported", this::supported)
        .on("GET /nodes/{node}/vmedia", 93, call -> media(node(call)))
        .on("POST /nodes/{node}/vmedia", 89, this::attach)
        .on("DELETE /nodes/{node}/vmedia", 89, this::detach);
  }

  private FakeReply.Complete setBootDevice(Call call) {
    ObjectNode body = call.bodyObject();
    String device = body.path("boot_device").asText();
    if (!BOOT_DEVICES.contains(device)) {
      throw ApiError.badRequest("Invalid boot device " + device + " specified.");
    }
    commands.bootFrom(node(call), device, body.path("persistent").asBoolean());
    return FakeReply.empty(204);
  }

  private FakeReply.Complete supported(Call call) {
    ObjectNode reply = Json.object();
    reply.set("supported_boot_devices", Json.texts(BOOT_DEVICES));
    return FakeReply.json(200, reply);
  }

  private FakeReply.Complete media(NodeRecord node) {
    ArrayNode list = Json.array();
    commands.media(node).forEach(list::add);
    return FakeReply.json(200, list);
  }

  private FakeReply.Complete attach(Call call) {
    ObjectNode body = call.bodyObject();
    String device = body.path("device_type").asText();
    String url = body.path("image_url").asText();
    if (!MEDIA.contains(device)) {
      throw ApiError.badRequest("Invalid device_type " + device + ", expected one of " + MEDIA);
    }
    if (!url.matches("(https?|nfs|cifs|smb|file)://.+")) {
      throw ApiError.badRequest("Unsupported image_url " + url);
    }
    commands.attach(node(call), device, url);
    return FakeReply.empty(204);
  }

  private FakeReply.Complete detach(Call call) {
    call.allowQuery(Set.of("device_types"));
    JsonNode inBody = call.body().path("device_types");
    List<String> devices =
        call.queryList("device_types")
            .orElseGet(
                () -> {
                  ArrayNode all = Json.array();
                  inBody.forEach(all::add);
                  return inBody.isEmpty()
                      ? MEDIA
                      : StreamSupport.stream(all.spliterator(), false)
                          .map(JsonNode::asText)
                          .toList();
                });
    commands.detach(node(call), devices);
    return FakeReply.empty(204);
  }

  private NodeRecord node(Call call) {
    return workshop.environment().nodes().get(call.path("node"), call.version());
  }
}
