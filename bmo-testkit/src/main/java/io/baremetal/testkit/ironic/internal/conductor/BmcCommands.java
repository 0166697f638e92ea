package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Bmc;
import io.baremetal.testkit.ironic.world.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Small things that a BMC does at once, or nearly, without changing the state of its node. */
public final class BmcCommands {

  private final Workshop workshop;

  /** Commands to the BMCs of a workshop. */
  public BmcCommands(Workshop workshop) {
    this.workshop = workshop;
  }

  /** The boot device: name and whether it lasts. */
  public ObjectNode bootDevice(NodeRecord node) {
    Bmc.BootDevice device = bmc(node).bootDevice();
    return Json.object()
        .put("boot_device", device.device())
        .put("persistent", device.lasting() == Bmc.Lasting.ALWAYS);
  }

  /** Sets the boot device. */
  public void bootFrom(NodeRecord node, String device, boolean persistent) {
    Workshop.refuseLocked(node);
    bmc(node)
        .bootFrom(new Bmc.BootDevice(device, persistent ? Bmc.Lasting.ALWAYS : Bmc.Lasting.ONCE));
  }

  /** All media drives. */
  public List<ObjectNode> media(NodeRecord node) {
    Map<String, String> inserted = supportedMedia(node).media();
    List<ObjectNode> drives = new ArrayList<>();
    drives.add(drive(List.of("CD", "DVD"), inserted.getOrDefault("cdrom", "")));
    drives.add(drive(List.of("Floppy", "USBStick"), inserted.getOrDefault("disk", "")));
    return drives;
  }

  /** Inserts a medium; the answer leaves before it is done. */
  public void attach(NodeRecord node, String device, String url) {
    if (!hasMedia(node)) {
      failLater(node, "Could not attach device " + device);
      return;
    }
    bmc(node);
    mediaWork(node, "attach", work -> work.bmc().ifPresent(bmc -> bmc.media().put(device, url)));
  }

  /** Ejects media; the answer leaves before it is done. */
  public void detach(NodeRecord node, List<String> devices) {
    if (!hasMedia(node)) {
      failLater(node, "Could not detach devices " + String.join(", ", devices));
      return;
    }
    bmc(node);
    mediaWork(
        node,
        "detach",
        work -> work.bmc().ifPresent(bmc -> bmc.media().keySet().removeAll(devices)));
  }

  /** As in the real server: accepted, and told in the last error only. */
  private void failLater(NodeRecord node, String what) {
    Work work = workshop.begin(node);
    String driver = node.text("driver").orElse("");
    work.failed(
        "conductor",
        what
            + " of node "
            + node.uuid()
            + ": Publishing images is not supported for driver "
            + driver);
  }

  private void mediaWork(NodeRecord node, String what, Consumer<Work> change) {
    Work work = workshop.begin(node);
    work.after(
        Step.VIRTUAL_MEDIA,
        () -> {
          change.accept(work);
          work.unlock();
        },
        reason ->
            work.failed("conductor", "Failed to " + what + " virtual media. Error: " + reason));
  }

  /** Subscribes to events; the new subscription. */
  public ObjectNode subscribe(NodeRecord node, JsonNode wish) {
    if (!wish.hasNonNull("Destination")) {
      throw ApiError.badRequest("Missing mandatory parameter: Destination");
    }
    String id = UUID.randomUUID().toString();
    ObjectNode subscription =
        Json.object()
            .put("Id", id)
            .put("Context", wish.path("Context").asText(""))
            .put("Protocol", wish.path("Protocol").asText("Redfish"))
            .put("Destination", wish.get("Destination").asText());
    subscription.set(
        "EventTypes",
        wish.path("EventTypes").isArray() ? wish.get("EventTypes") : Json.texts(List.of("Alert")));
    bmc(node).subscribe(id, wish.get("Destination").asText(), subscription.toString());
    return subscription;
  }

  /** Ends a subscription. */
  public void unsubscribe(NodeRecord node, String id) {
    if (!bmc(node).unsubscribe(id)) {
      throw unknownSubscription(id);
    }
  }

  /** One subscription. */
  public JsonNode subscription(NodeRecord node, String id) {
    String json = bmc(node).subscriptions().get(id);
    if (json == null) {
      throw unknownSubscription(id);
    }
    return Json.parse(json);
  }

  /** All subscriptions, as Redfish lists them. */
  public ObjectNode subscriptions(NodeRecord node) {
    ObjectNode collection = Json.object();
    var members = collection.putArray("Members");
    bmc(node)
        .subscriptions()
        .keySet()
        .forEach(
            id ->
                members
                    .addObject()
                    .put("@odata.id", "/redfish/v1/EventService/Subscriptions/" + id));
    return collection.put("Members@odata.count", members.size());
  }

  private static ApiError unknownSubscription(String id) {
    return ApiError.of(404, "Event subscription " + id + " does not exist");
  }

  private static ObjectNode drive(List<String> types, String image) {
    ObjectNode drive = Json.object();
    drive.set("media_types", Json.texts(types));
    return drive.put("inserted", !image.isEmpty()).put("image", image);
  }

  private Bmc supportedMedia(NodeRecord node) {
    if (!hasMedia(node)) {
      throw ApiError.badRequest(
          "Driver "
              + node.text("driver").orElse("")
              + " does not support get_virtual_media (disabled or not implemented).");
    }
    return bmc(node);
  }

  private static boolean hasMedia(NodeRecord node) {
    return node.text("management_interface").orElse("").endsWith("redfish");
  }

  private Bmc bmc(NodeRecord node) {
    BmcAccess.Connection connection = BmcAccess.of(node).connect(workshop.environment().machines());
    return connection
        .bmc()
        .orElseThrow(() -> ApiError.of(500, connection.problem().orElse("BMC trouble")));
  }
}
