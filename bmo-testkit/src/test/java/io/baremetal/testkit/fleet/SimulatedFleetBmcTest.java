package io.baremetal.testkit.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.fleet.model.BmcMood;
import io.baremetal.testkit.ironic.world.Power;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The BMC over sockets, as any Redfish client sees it. */
final class SimulatedFleetBmcTest {

  private final ScriptedIronic ironic = new ScriptedIronic();
  private final FleetBench bench = FleetBench.with(ironic);

  @AfterEach
  void close() {
    bench.close();
  }

  private JsonNode system() {
    return bench.bmc("GET", "", "").body();
  }

  private int statusWithoutLogin(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(bench.fleet().redfishUrl() + path)).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void wantsALogin_butForTheRoot() throws Exception {
    assertThat(statusWithoutLogin("/redfish/v1/")).isEqualTo(200);
    assertThat(statusWithoutLogin("/redfish/v1/Systems")).isEqualTo(401);
    assertThat(statusWithoutLogin(bench.machine().systemPath())).isEqualTo(401);
  }

  @Test
  void hasNoSessions_soThatClientsFallBackToBasic() {
    String sessions = bench.fleet().redfishUrl() + "/redfish/v1/SessionService/Sessions";

    assertThat(bench.send("POST", sessions, "{}").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/EthernetInterfaces/1",
        "/Processors/2",
        "/Memory",
        "/SimpleStorage",
        "/Storage/1/Drives/SIM00000000",
        "/Storage/1/Volumes",
        "/SecureBoot",
        "/Bios/Settings",
        "/VirtualMedia/Cd"
      })
  void hasThePartsThatItNames(String path) {
    FleetBench.Answer answer = bench.bmc("GET", path, "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("@odata.id").asText())
        .isEqualTo(bench.machine().systemPath() + path);
  }

  @Test
  void knowsManagerAndChassis_byTheLinksOfTheSystem() {
    for (String link :
        new String[] {"/Links/ManagedBy/0/@odata.id", "/Links/Chassis/0/@odata.id"}) {
      String url = bench.fleet().redfishUrl() + system().at(link).asText();
      assertThat(bench.send("GET", url, "").status()).isEqualTo(200);
    }
  }

  @Test
  void switchesOnAndOff() {
    assertThat(bench.reset("On").status()).isEqualTo(204);
    assertThat(system().path("PowerState").asText()).isEqualTo("On");
    assertThat(bench.reset("ForceOff").status()).isEqualTo(204);
    assertThat(bench.machine().power()).isEqualTo(Power.OFF);
    assertThat(bench.machine().boots()).isEqualTo(1);
  }

  @Test
  void refusesAResetThatItDoesNotKnow() {
    assertThat(bench.reset("Explode").status()).isEqualTo(400);
  }

  @Test
  void insertsAndEjectsMedia_belowSystemAndManagerAlike() {
    String iso = "{\"Image\":\"http://images.test/agent.iso\"}";
    bench.bmc("POST", "/VirtualMedia/Cd/Actions/VirtualMedia.InsertMedia", iso);
    String managed = system().at("/Links/ManagedBy/0/@odata.id").asText() + "/VirtualMedia/Cd";
    String drive = bench.fleet().redfishUrl() + managed;
    assertThat(bench.send("GET", drive, "").body().path("Inserted").asBoolean()).isTrue();

    bench.send("POST", drive + "/Actions/VirtualMedia.EjectMedia", "");

    assertThat(bench.machine().virtualMedia()).isEmpty();
  }

  @Test
  void bootsNothing_whenTheMediumCannotBeDownloaded() {
    String iso = "{\"Image\":\"http://images.test/missing.iso\"}";
    bench.bmc("POST", "/VirtualMedia/Cd/Actions/VirtualMedia.InsertMedia", iso);
    bench.bmc(
        "PATCH",
        "",
        "{\"Boot\":{\"BootSourceOverrideTarget\":\"Cd\",\"BootSourceOverrideEnabled\":\"Once\"}}");
    bench.reset("On");
    bench.pass(Duration.ofSeconds(5));

    assertThat(ironic.lines()).containsExactly("GET /missing.iso");
  }

  @Test
  void changesFirmwareSettings_atTheNextBoot() {
    bench.bmc("PATCH", "/Bios/Settings", "{\"Attributes\":{\"NumLock\":\"Off\"}}");
    assertThat(bench.machine().bios()).containsEntry("NumLock", "On");

    bench.reset("On");

    assertThat(bench.machine().bios()).containsEntry("NumLock", "Off");
  }

  @Test
  void switchesSecureBoot() {
    bench.bmc("PATCH", "/SecureBoot", "{\"SecureBootEnable\":true}");

    assertThat(bench.machine().secureBoot()).isTrue();
  }

  @Test
  void refusesTheRightPassword_whenItIsToRefuse() {
    bench.machine().bmc(BmcMood.REFUSES_CREDENTIALS);
    assertThat(bench.bmc("GET", "", "").status()).isEqualTo(401);

    bench.machine().heal();

    assertThat(bench.bmc("GET", "", "").status()).isEqualTo(200);
  }

  @Test
  void breaksConnections_whenItIsUnreachable() {
    bench.machine().bmc(BmcMood.UNREACHABLE);

    assertThatThrownBy(this::system).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void acceptsAndIgnores_whenThePowerIsStuck() {
    bench.machine().bmc(BmcMood.POWER_STUCK);

    assertThat(bench.reset("On").status()).isEqualTo(204);
    assertThat(bench.machine().power()).isEqualTo(Power.OFF);
  }

  @Test
  void remembersRequests_butNoSecrets() {
    bench.reset("On");

    assertThat(bench.machine().requests()).hasSize(1);
    assertThat(bench.fleet().requestCounts())
        .containsEntry("to_bmc POST /redfish/v1/Systems/:id/Actions/ComputerSystem.Reset", 1);
    assertThat(bench.fleet().requests().toString()).doesNotContain("password");
  }
}
