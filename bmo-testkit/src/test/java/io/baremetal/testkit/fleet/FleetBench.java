package io.baremetal.testkit.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.testkit.time.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import okhttp3.OkHttpClient;

/** A fleet of one machine in simulated time, and a client for its BMC and its agent. */
final class FleetBench implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final TestClock time = TestClock.create();
  private final ScriptedIronic ironic;
  private final SimulatedFleet fleet;

  /** What came back. */
  record Answer(int status, JsonNode body) {}

  private FleetBench(ScriptedIronic ironic) {
    this.ironic = ironic;
    this.fleet =
        SimulatedFleet.builder(URI.create("http://ironic.test:6385/v1"))
            .machines(1)
            .time(time.clock(), time.scheduler(), time.executor())
            .httpClient(new OkHttpClient.Builder().addInterceptor(ironic.asInterceptor()).build())
            .start();
  }

  static FleetBench with(ScriptedIronic ironic) {
    return new FleetBench(ironic);
  }

  FleetMachine machine() {
    return fleet.machine(0);
  }

  SimulatedFleet fleet() {
    return fleet;
  }

  void pass(Duration time) {
    this.time.advance(time);
  }

  /** Boots the agent from the network, as Ironic does, and lets it say its first words. */
  void bootAgent() {
    bmc(
        "PATCH",
        "",
        "{\"Boot\":{\"BootSourceOverrideTarget\":\"Pxe\","
            + "\"BootSourceOverrideEnabled\":\"Once\"}}");
    reset("On");
    pass(Duration.ofSeconds(1));
  }

  Answer reset(String type) {
    return bmc("POST", "/Actions/ComputerSystem.Reset", "{\"ResetType\":\"" + type + "\"}");
  }

  /** Asks the BMC about the machine's system. */
  Answer bmc(String method, String path, String body) {
    return send(method, fleet.redfishUrl() + machine().systemPath() + path, body);
  }

  JsonNode command(String name, String params) {
    return post(
            "/v1/commands/?wait=true&agent_token=token-1",
            "{\"name\":\"" + name + "\",\"params\":" + params + "}")
        .body();
  }

  Answer post(String path, String body) {
    return send("POST", ironic.callbackUrl() + path, body);
  }

  JsonNode lastCommand() {
    JsonNode all =
        send("GET", ironic.callbackUrl() + "/v1/commands/?agent_token=token-1", "")
            .body()
            .path("commands");
    return all.path(all.size() - 1);
  }

  Answer send(String method, String url, String body) {
    String pair = fleet.user() + ":" + fleet.password();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Basic " + basic)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    fleet.close();
  }
}
