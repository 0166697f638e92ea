package io.baremetal.testkit.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.testkit.fleet.model.Volume;
import io.baremetal.testkit.ironic.world.BiosAttribute;
import io.baremetal.testkit.ironic.world.Health;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.time.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Firmware, settings, volumes and events of BMCs, over sockets. */
final class SimulatedFleetServicesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/redfish/v1";

  private final OkHttpClient http = new OkHttpClient();
  private final TestClock time = TestClock.create();
  private final SimulatedFleet fleet =
      SimulatedFleet.builder(URI.create("http://ironic.test:6385"))
          .machines(2)
          .time(time.clock(), time.scheduler(), time.executor())
          .start();
  private final FleetMachine machine = fleet.machine(0);

  private record Answer(int status, String location, JsonNode body) {}

  @AfterEach
  void close() {
    fleet.close();
    http.connectionPool().evictAll();
  }

  private Answer send(String method, String path, String body) {
    RequestBody content = RequestBody.create(body, MediaType.get("application/json"));
    Request request =
        new Request.Builder()
            .url(fleet.redfishUrl() + path)
            .header("Authorization", Credentials.basic(fleet.user(), fleet.password()))
            .method(method, method.equals("GET") ? null : content)
            .build();
    try (Response response = http.newCall(request).execute()) {
      return new Answer(
          response.code(),
          response.header("Location", ""),
          JSON.readTree(response.body().string()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    }
  }

  private JsonNode get(String path) {
    Answer answer = send("GET", path, "");
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  private Answer update(String url) {
    return send(
        "POST",
        ROOT + "/UpdateService/Actions/UpdateService.SimpleUpdate",
        "{\"ImageURI\":\"%s\",\"TransferProtocol\":\"HTTP\",\"Targets\":[\"%s\"]}"
            .formatted(url, machine.systemPath()));
  }

  @Test
  void hasNothing_whereNoActionIsNamed() {
    assertThat(send("POST", ROOT + "/UpdateService/Actions", "{}").status()).isEqualTo(404);
  }

  @Test
  void updatesTheBmcAtOnce() {
    Answer accepted = update(fleet.firmwareUrl("bmc", "2.1.0"));
    String task = accepted.body().path("@odata.id").asText();
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.body().path("TaskState").asText()).isEqualTo("Running");
    assertThat(send("GET", accepted.location(), "").status()).isEqualTo(202);

    time.advance(Duration.ofSeconds(1));

    assertThat(get(task).path("TaskState").asText()).isEqualTo("Completed");
    assertThat(send("GET", accepted.location(), "").status()).isEqualTo(204);
    assertThat(machine.firmware()).containsEntry("bmc", "2.1.0");
    assertThat(fleet.machine(1).firmware()).containsEntry("bmc", "2.0.0");
    JsonNode inventory = get(ROOT + "/UpdateService/FirmwareInventory").path("Members");
    assertThat(inventory).hasSize(6);
    assertThat(get(inventory.path(0).path("@odata.id").asText()).has("Version")).isTrue();
  }

  @Test
  void updatesOtherParts_atTheNextBoot() {
    String task = update(fleet.firmwareUrl("bios", "1.1.0")).body().path("@odata.id").asText();
    update(fleet.firmwareUrl("nic", "3.1.0"));
    time.advance(Duration.ofSeconds(1));
    assertThat(get(task).path("TaskState").asText()).isEqualTo("Starting");
    assertThat(machine.firmware()).containsEntry("bios", "1.0.0");

    machine.press(Power.ON);

    assertThat(get(task).path("TaskState").asText()).isEqualTo("Completed");
    assertThat(get(machine.systemPath()).path("BiosVersion").asText()).isEqualTo("1.1.0");
    assertThat(machine.firmware()).containsEntry(machine.nicComponent(), "3.1.0");
    assertThat(get(ROOT + "/TaskService/Tasks").path("Members")).hasSize(2);
  }

  @Test
  void tellsWhyAnUpdateFailed() {
    String wrong = update(fleet.imageUrl()).body().path("@odata.id").asText();
    machine.failNextFirmwareUpdate("wrong signature");
    time.advance(Duration.ofSeconds(1));
    assertThat(get(wrong).path("TaskState").asText()).isEqualTo("Exception");
    assertThat(get(wrong).at("/Messages/0/Message").asText()).contains("wrong signature");

    String none = update(fleet.imageUrl()).body().path("@odata.id").asText();
    time.advance(Duration.ofSeconds(1));
    assertThat(get(none).at("/Messages/0/Message").asText()).contains("no firmware");
    assertThat(update("").status()).isEqualTo(400);
    assertThat(
            send(
                    "POST",
                    ROOT + "/UpdateService/Actions/UpdateService.SimpleUpdate",
                    "{\"ImageURI\":\"http://x\"}")
                .status())
        .as("one of two systems is to be named")
        .isEqualTo(400);
  }

  @Test
  void describesItsSettings_andRefusesWrongValues() {
    String registry = get(machine.systemPath() + "/Bios").path("AttributeRegistry").asText();
    String content = get(ROOT + "/Registries/" + registry).at("/Location/0/Uri").asText();
    assertThat(get(content).at("/RegistryEntries/Attributes")).hasSize(BiosAttribute.ALL.size());

    String settings = machine.systemPath() + "/Bios/Settings";
    for (String wrong :
        new String[] {
          "\"NumLock\":\"Perhaps\"",
          "\"PostDelaySeconds\":\"7\"",
          "\"PostDelaySeconds\":61",
          "\"MicrocodeVersion\":\"0x22\"",
          "\"Unheard\":\"of\""
        }) {
      assertThat(send("PATCH", settings, "{\"Attributes\":{" + wrong + "}}").status())
          .as(wrong)
          .isEqualTo(400);
    }
    assertThat(send("PATCH", settings, "{\"Attributes\":{\"PostDelaySeconds\":7}}").status())
        .isEqualTo(204);
    assertThat(get(settings).at("/Attributes/PostDelaySeconds").asInt()).isEqualTo(7);
    machine.press(Power.ON);
    assertThat(machine.bios()).containsEntry("PostDelaySeconds", "7");
    assertThat(get(settings).path("Attributes")).isEmpty();
  }

  @Test
  void makesAndRemovesVolumes() {
    String storage = machine.systemPath() + "/Storage/1";
    String drive = get(storage).at("/Drives/0/@odata.id").asText();
    String order =
        "{\"RAIDType\":\"RAID0\",\"Name\":\"all\",\"Links\":{\"Drives\":[{\"@odata.id\":\""
            + drive
            + "\"}]}}";
    assertThat(send("POST", storage + "/Volumes", order.replace("RAID0", "RAID1")).status())
        .as("one disk is no mirror")
        .isEqualTo(400);

    Answer made = send("POST", storage + "/Volumes", order);

    assertThat(made.status()).isEqualTo(201);
    assertThat(machine.volumes()).extracting(Volume::name).containsExactly("all");
    assertThat(get(made.location()).path("CapacityBytes").asLong())
        .isEqualTo(get(drive).path("CapacityBytes").asLong());
    assertThat(send("POST", storage + "/Volumes", order).status()).as("in use").isEqualTo(400);
    assertThat(send("DELETE", made.location(), "").status()).isEqualTo(204);
    assertThat(machine.volumes()).isEmpty();
  }

  @Test
  void keepsSubscriptions_withoutTheirHeaders() {
    String collection = ROOT + "/EventService/Subscriptions";
    Answer made =
        send(
            "POST",
            collection,
            "{\"Destination\":\"https://x/y\",\"Protocol\":\"Redfish\",\"Context\":\"c\","
                + "\"HttpHeaders\":[{\"Authorization\":\"t0ken\"}]}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(fleet.eventDestinations()).containsExactly("https://x/y");
    assertThat(get(made.location()).path("HttpHeaders").isNull()).isTrue();
    assertThat(get(collection).path("Members")).hasSize(1);
    assertThat(send("POST", collection, "{\"Protocol\":\"Redfish\"}").status()).isEqualTo(400);

    assertThat(send("DELETE", made.location(), "").status()).isEqualTo(204);

    assertThat(fleet.eventDestinations()).isEmpty();
    assertThat(send("DELETE", made.location(), "").status()).isEqualTo(404);
  }

  @Test
  void saysHowItIs() {
    machine.health(Health.WARNING);

    assertThat(get(machine.systemPath()).at("/Status/Health").asText()).isEqualTo("Warning");
  }
}
