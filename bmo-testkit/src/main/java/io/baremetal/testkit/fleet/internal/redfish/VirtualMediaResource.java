package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.machine.MediaSlot;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code .../VirtualMedia}: the same drives below the system and below the manager. */
final class VirtualMediaResource implements Ask.Resource {

  @Override
  public Optional<FakeReply.Complete> answer(Ask ask) {
    if (ask.hasDepth(1)) {
      List<String> ids = Arrays.stream(MediaSlot.values()).map(MediaSlot::id).toList();
      return Doc.ok(Doc.collection(ask.path(), "VirtualMediaCollection", ids));
    }
    return MediaSlot.of(ask.rest().get(1)).flatMap(slot -> drive(ask, slot));
  }

  private static Optional<FakeReply.Complete> drive(Ask ask, MediaSlot slot) {
    if (ask.hasDepth(2)) {
      return Doc.ok(document(ask, slot));
    }
    if (!ask.isPost() || !ask.hasDepth(4)) {
      return Optional.empty();
    }
    return switch (ask.last()) {
      case "VirtualMedia.InsertMedia" -> insert(ask, slot);
      case "VirtualMedia.EjectMedia" -> eject(ask, slot);
      default -> Optional.empty();
    };
  }

  private static Optional<FakeReply.Complete> insert(Ask ask, MediaSlot slot) {
    String image = ask.body().path("Image").asText();
    if (image.isEmpty()) {
      return Doc.refused("InsertMedia needs the property Image: the URL of an image");
    }
    ask.machine().change(s -> s.toBuilder().putMedia(slot, image).build());
    return Doc.done();
  }

  private static Optional<FakeReply.Complete> eject(Ask ask, MediaSlot slot) {
    ask.machine().change(s -> s.withoutMedium(slot));
    return Doc.done();
  }

  private static ObjectNode document(Ask ask, MediaSlot slot) {
    String image = ask.state().media().getOrDefault(slot, "");
    boolean inserted = !image.isEmpty();
    ObjectNode json =
        Doc.of(ask.path(), "VirtualMedia.v1_4_0.VirtualMedia", "Virtual drive " + slot.id());
    json.set(
        "MediaTypes",
        Json.texts(slot == MediaSlot.CD ? List.of("CD", "DVD") : List.of("Floppy", "USBStick")));
    json.put("Image", image)
        .put("ImageName", image.substring(image.lastIndexOf('/') + 1))
        .put("ConnectedVia", inserted ? "URI" : "NotConnected")
        .put("Inserted", inserted)
        .put("WriteProtected", inserted)
        .put("TransferProtocolType", image.startsWith("https") ? "HTTPS" : "HTTP");
    ObjectNode actions = json.putObject("Actions");
    for (String action : List.of("VirtualMedia.InsertMedia", "VirtualMedia.EjectMedia")) {
      actions.putObject("#" + action).put("target", ask.path() + "/Actions/" + action);
    }
    return json;
  }
}
