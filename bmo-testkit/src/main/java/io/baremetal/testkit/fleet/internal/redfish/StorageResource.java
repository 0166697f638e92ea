package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.machine.MachineState;
import io.baremetal.testkit.fleet.internal.machine.SimMachine;
import io.baremetal.testkit.fleet.model.Volume;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Disk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code Systems/ID/Storage}: one controller with all disks, which makes and removes volumes at
 * once.
 */
final class StorageResource implements Ask.Resource {

  private static final String CONTROLLER = "1";
  private static final String VOLUMES = "Volumes";

  /** Least number of disks by layout. */
  private static final Map<String, Integer> LAYOUTS =
      Map.of("RAID0", 1, "RAID1", 2, "RAID5", 3, "RAID6", 4, "RAID10", 4);

  @Override
  public Optional<FakeReply.Complete> answer(Ask ask) {
    if (ask.hasDepth(1)) {
      return Doc.ok(Doc.collection(ask.path(), "StorageCollection", List.of(CONTROLLER)));
    }
    if (!ask.rest().get(1).equals(CONTROLLER)) {
      return Optional.empty();
    }
    if (ask.hasDepth(2)) {
      return Doc.ok(controller(ask));
    }
    return switch (ask.rest().get(2)) {
      case VOLUMES -> ask.hasDepth(3) ? volumes(ask) : volume(ask);
      case "Drives" -> ask.hasDepth(4) ? drive(ask) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static List<Disk> disks(Ask ask) {
    return ask.machine().description().hardware().disks();
  }

  private static ObjectNode controller(Ask ask) {
    ObjectNode json = Doc.of(ask.path(), "Storage.v1_12_0.Storage", "Storage controller");
    ArrayNode drives = json.putArray("Drives");
    disks(ask).forEach(disk -> drives.add(Doc.link(ask.path() + "/Drives/" + disk.serial())));
    ObjectNode controller = json.putArray("StorageControllers").addObject();
    controller
        .put("@odata.id", ask.path() + "#/StorageControllers/0")
        .put("MemberId", "0")
        .put("Name", "Simulated RAID controller")
        .set("SupportedRAIDTypes", Json.texts(LAYOUTS.keySet().stream().sorted().toList()));
    controller.set("Status", Doc.healthy());
    json.set(VOLUMES, Doc.link(ask.path() + "/" + VOLUMES));
    json.set("Status", Doc.healthy());
    return json;
  }

  private static Optional<FakeReply.Complete> drive(Ask ask) {
    return disks(ask).stream()
        .filter(disk -> disk.serial().equals(ask.last()))
        .findFirst()
        .flatMap(disk -> Doc.ok(drive(ask, disk)));
  }

  private static ObjectNode drive(Ask ask, Disk disk) {
    ObjectNode json =
        Doc.of(ask.path(), "Drive.v1_16_0.Drive", disk.name())
            .put("CapacityBytes", disk.sizeBytes())
            .put("MediaType", disk.rotational() ? "HDD" : "SSD")
            .put("Protocol", disk.name().contains("nvme") ? "NVMe" : "SATA")
            .put("Manufacturer", disk.vendor())
            .put("Model", disk.model())
            .put("SerialNumber", disk.serial());
    json.set("Status", Doc.healthy());
    return json;
  }

  private static Optional<FakeReply.Complete> volumes(Ask ask) {
    if (ask.isPost()) {
      return create(ask);
    }
    List<String> ids = ask.state().volumes().stream().map(Volume::id).toList();
    ObjectNode json = Doc.collection(ask.path(), "VolumeCollection", ids);
    json.putObject("@Redfish.OperationApplyTimeSupport")
        .put("@odata.type", "#Settings.v1_3_0.OperationApplyTimeSupport")
        .set("SupportedValues", Json.texts(List.of("Immediate")));
    return Doc.ok(json);
  }

  private static Optional<FakeReply.Complete> create(Ask ask) {
    JsonNode order = ask.body();
    String layout = order.path("RAIDType").asText();
    List<String> wanted = new ArrayList<>();
    for (JsonNode drive : order.at("/Links/Drives")) {
      String path = drive.path("@odata.id").asText();
      wanted.add(path.substring(path.lastIndexOf('/') + 1));
    }
    List<Disk> chosen = disks(ask).stream().filter(d -> wanted.contains(d.serial())).toList();
    if (wanted.size() < LAYOUTS.getOrDefault(layout, Integer.MAX_VALUE)
        || chosen.size() != wanted.size()) {
      return Doc.refused("RAIDType '%s' cannot be made of drives %s".formatted(layout, wanted));
    }
    long most = capacity(layout, chosen);
    long bytes = order.path("CapacityBytes").asLong(most);
    if (bytes > most || isInUse(ask.state(), wanted)) {
      return Doc.refused("There are no %d bytes for a volume on %s".formatted(bytes, wanted));
    }
    Volume made = add(ask.machine(), order.path("Name").asText(), layout, bytes, wanted);
    String path = ask.path() + "/" + made.id();
    return Optional.of(FakeReply.json(201, document(path, made)).withHeader("Location", path));
  }

  private static Volume add(
      SimMachine machine, String name, String layout, long bytes, List<String> drives) {
    MachineState after =
        machine.change(
            s -> {
              String id = Integer.toString(s.volumesMade() + 1);
              String called = name.isEmpty() ? "Volume " + id : name;
              return s.toBuilder()
                  .volumesMade(s.volumesMade() + 1)
                  .addVolumes(new Volume(id, called, layout, bytes, drives))
                  .build();
            });
    return after.volumes().get(after.volumes().size() - 1);
  }

  private static boolean isInUse(MachineState state, List<String> drives) {
    return state.volumes().stream().flatMap(v -> v.drives().stream()).anyMatch(drives::contains);
  }

  private static long capacity(String layout, List<Disk> disks) {
    long smallest = disks.stream().mapToLong(Disk::sizeBytes).min().orElse(0);
    int count = disks.size();
    return smallest
        * switch (layout) {
          case "RAID1" -> 1;
          case "RAID5" -> count - 1;
          case "RAID6" -> count - 2;
          case "RAID10" -> count / 2;
          default -> count;
        };
  }

  private static Optional<FakeReply.Complete> volume(Ask ask) {
    Optional<Volume> known =
        ask.state().volumes().stream().filter(v -> v.id().equals(ask.last())).findFirst();
    if (known.isEmpty() || !ask.request().method().equals("DELETE")) {
      return known.flatMap(volume -> Doc.ok(document(ask.path(), volume)));
    }
    ask.machine()
        .change(
            s ->
                s.toBuilder()
                    .volumes(
                        s.volumes().stream()
                            .filter(v -> !v.id().equals(ask.last()))
                            .collect(Collectors.toList()))
                    .build());
    return Doc.done();
  }

  private static ObjectNode document(String path, Volume volume) {
    String drives = path.substring(0, path.indexOf("/" + VOLUMES)) + "/Drives/";
    ObjectNode json =
        Doc.of(path, "Volume.v1_8_0.Volume", volume.name())
            .put("CapacityBytes", volume.capacityBytes())
            .put("RAIDType", volume.raidType())
            .put("Encrypted", false);
    json.set("Status", Doc.healthy());
    ArrayNode links = json.putObject("Links").putArray("Drives");
    volume.drives().forEach(serial -> links.add(Doc.link(drives + serial)));
    return json;
  }
}
