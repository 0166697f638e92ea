package io.baremetal.testkit.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.testkit.fleet.model.BmcMood;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.time.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import javax.net.ssl.SSLException;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A machine for those who know its BMC by the commands of ipmitool; and a registry of images. */
final class SimulatedFleetIpmiTest {

  private final OkHttpClient http = new OkHttpClient();
  private final TestClock time = TestClock.create();
  private final SimulatedFleet fleet =
      SimulatedFleet.builder(URI.create("http://ironic.test:6385"))
          .machines(1)
          .time(time.clock(), time.scheduler(), time.executor())
          .start();
  private final FleetMachine machine = fleet.machine(0);

  private record Answer(int status, String text) {}

  @AfterEach
  void close() {
    fleet.close();
    http.connectionPool().evictAll();
  }

  private Answer tool(String password, String command) {
    return send(
        new Request.Builder()
            .url(machine.ipmiAddress().replace("ipmi://", "http://") + "/ipmi")
            .header("Authorization", Credentials.basic(fleet.user(), password))
            .post(RequestBody.create(command, null))
            .build());
  }

  private String tool(String command) {
    Answer answer = tool(fleet.password(), command);
    assertThat(answer.status()).as(command).isEqualTo(200);
    return answer.text();
  }

  private Answer send(Request request) {
    try (Response response = http.newCall(request).execute()) {
      return new Answer(response.code(), response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(request.toString(), e);
    }
  }

  private JsonNode system() {
    Request request =
        new Request.Builder()
            .url(fleet.redfishUrl() + machine.systemPath())
            .header("Authorization", Credentials.basic(fleet.user(), fleet.password()))
            .build();
    try {
      return new ObjectMapper().readTree(send(request).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void switchesPower() {
    assertThat(tool("power status")).contains("is off");
    tool("power on");
    assertThat(tool("power status")).contains("is on");
    assertThat(machine.power()).isEqualTo(Power.ON);
    tool("power soft");
    assertThat(machine.power()).isEqualTo(Power.OFF);
    assertThat(tool(fleet.password(), "power up").status()).isEqualTo(400);
  }

  @Test
  void choosesWhatToBoot_inWordsAndInBytes() {
    tool("chassis bootdev pxe options=efiboot,persistent");
    assertThat(system().at("/Boot/BootSourceOverrideTarget").asText()).isEqualTo("Pxe");
    assertThat(system().at("/Boot/BootSourceOverrideEnabled").asText()).isEqualTo("Continuous");
    assertThat(tool("chassis bootparam get 5")).contains("Force PXE").contains("all future boots");

    tool("raw 0x00 0x08 0x05 0xa0 0x08 0x00 0x00 0x00");

    assertThat(system().at("/Boot/BootSourceOverrideTarget").asText()).isEqualTo("Hdd");
    assertThat(system().at("/Boot/BootSourceOverrideEnabled").asText()).isEqualTo("Once");
    tool("raw 0x00 0x08 0x03 0x08");
    assertThat(tool(fleet.password(), "chassis bootdev floppy").status()).isEqualTo(400);
  }

  @Test
  void wantsALogin_andIsAsBrokenAsTheBmc() {
    assertThat(tool("wrong", "power status").status()).isEqualTo(401);
    machine.bmc(BmcMood.UNREACHABLE);
    assertThatThrownBy(() -> tool("power status")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void hasTheImageInARegistry() {
    String reference = fleet.ociImageUrl().substring("oci://".length());
    String authority = reference.substring(0, reference.indexOf('/'));
    String digest = reference.substring(reference.indexOf('@') + 1);
    String repository = "http://" + authority + "/v2/sim/disk";

    Answer manifest = get(repository + "/manifests/" + digest);

    assertThat(manifest.text()).contains("sha256:" + fleet.imageSha256());
    assertThat(get(repository + "/blobs/sha256:" + fleet.imageSha256()).status()).isEqualTo(200);
    assertThat(get("http://" + authority + "/v2/").status()).isEqualTo(200);
    assertThat(get(repository + "/manifests/latest").status()).isEqualTo(404);
    assertThatThrownBy(() -> get("https://" + authority + "/v2/"))
        .as("clients try TLS first, and must not wait")
        .hasCauseInstanceOf(SSLException.class);
  }

  private Answer get(String url) {
    return send(new Request.Builder().url(url).build());
  }
}
