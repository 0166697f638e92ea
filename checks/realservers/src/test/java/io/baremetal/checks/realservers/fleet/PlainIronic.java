package io.baremetal.checks.realservers.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.testkit.fleet.FleetMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A real Ironic over plain HTTP, without any code of ours in between. */
final class PlainIronic {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI base;
  private final String authorization;

  PlainIronic(RealIronic server) {
    http = server.http();
    base = server.url();
    authorization = server.login().map(PlainIronic::basic).orElse("none");
  }

  private static String basic(RealIronic.Login login) {
    String pair = login.user() + ":" + login.password();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** Registers a machine, with the port that tells its agent from others. */
  String register(FleetMachine machine, Map<String, Object> more) {
    return register(machine.name(), machine.driverInfo(), machine.bootMac(), more);
  }

  /**
   * Registers a machine.
   *
   * @param name how the name of the node begins
   */
  String register(String name, Map<String, Object> driverInfo, String bootMac) {
    return register(name, driverInfo, bootMac, Map.of());
  }

  private String register(
      String name, Map<String, Object> driverInfo, String bootMac, Map<String, Object> more) {
    Map<String, Object> node = new HashMap<>();
    node.put("name", name + "-" + Long.toHexString(System.nanoTime()));
    node.put("driver", "redfish");
    node.put("driver_info", driverInfo);
    node.put("boot_interface", "redfish-virtual-media");
    node.put("inspect_interface", "agent");
    node.put("deploy_interface", "direct");
    node.put("properties", Map.of("capabilities", "boot_mode:uefi", "cpu_arch", "x86_64"));
    node.putAll(more);
    String uuid = send("POST", "/v1/nodes", node).path("uuid").asText();
    send("POST", "/v1/ports", Map.of("node_uuid", uuid, "address", bootMac));
    return uuid;
  }

  JsonNode node(String uuid) {
    return send("GET", "/v1/nodes/" + uuid, null);
  }

  /** Asks for a state and waits until the node is in the one that it leads to. */
  void provision(String uuid, String verb, String reached, Map<String, Object> more) {
    begin(uuid, verb, more);
    await(uuid, reached);
  }

  void begin(String uuid, String verb, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("target", verb);
    send("PUT", "/v1/nodes/" + uuid + "/states/provision", body);
  }

  /** Waits for a state without work in it; a failed state that was not expected ends the test. */
  JsonNode await(String uuid, String wanted) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      JsonNode node = node(uuid);
      String state = node.path("provision_state").asText();
      if (node.path("reservation").isNull()) {
        if (state.equals(wanted) && (isFailed(state) || noTarget(node))) {
          return node;
        }
        assertThat(isFailed(state)).as(state + ": " + node.path("last_error")).isFalse();
      }
      assertThat(System.nanoTime()).as("waiting for " + wanted + ": " + state).isLessThan(deadline);
      pause();
    }
  }

  /** Waits for something that no node shows. */
  void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the condition holds in time").isLessThan(deadline);
      pause();
    }
  }

  private static boolean noTarget(JsonNode node) {
    return node.path("target_provision_state").isNull();
  }

  private static boolean isFailed(String state) {
    return state.endsWith("failed") || state.equals("error");
  }

  void delete(String uuid) {
    JsonNode unused = send("DELETE", "/v1/nodes/" + uuid, null);
  }

  void patch(String uuid, String path, Object value) {
    JsonNode unused =
        send(
            "PATCH",
            "/v1/nodes/" + uuid,
            List.of(Map.of("op", "add", "path", path, "value", value)));
  }

  JsonNode send(String method, String path, Object body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(base.resolve(path))
              .header("Content-Type", "application/json")
              .header("Authorization", authorization)
              .header("X-OpenStack-Ironic-API-Version", "1.115")
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode())
          .as(method + " " + path + ": " + answer.body())
          .isLessThan(300);
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
        .join();
  }
}
