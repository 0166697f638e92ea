package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.testkit.time.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * An Ironic with the node of one host, in any state that a test wants, legal or not: it agrees to
 * everything and remembers what would change the machine. For decisions of one verb; what becomes
 * of them is for {@link Simulation}.
 */
final class OneNode implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ID = "27946b59-9e44-4fa7-8e91-f3527a1ef094";

  private final TestClock time = TestClock.create();
  private final List<String> asked = new ArrayList<>();
  private final ObjectNode node;
  private final IronicClient client;
  private final Provisioner provisioner;

  private OneNode(String state, String fields) {
    this.node = object(NODE.formatted(ID, state));
    node.setAll(object(fields));
    this.client =
        IronicClient.builder()
            .endpoint("http://ironic.test:6385")
            .httpClient(new OkHttpClient.Builder().addInterceptor(this::answer).build())
            .retry(RetryPolicy.none())
            .nanoTime(time.nanoTime())
            .build();
    this.provisioner =
        IronicProvisioner.builder(client)
            .config(Simulation.CONFIG)
            .clock(time.clock(), time.nanoTime())
            .scheduler(time.scheduler())
            .random(() -> 0.5)
            .build();
  }

  private static final String NODE =
      """
      {"uuid": "%s", "provision_state": "%s", "name": "metal3~demo", "driver": "ipmi",
       "maintenance": false,
       "target_provision_state": null, "last_error": null,
       "power_state": "power off", "target_power_state": null, "automated_clean": true,
       "disable_power_off": false, "instance_info": {}, "properties": {}, "driver_info": {}}
      """;

  /**
   * A node in some state.
   *
   * @param fields what it has besides, as JSON
   */
  static OneNode in(String state, String fields) {
    return new OneNode(state, fields);
  }

  /** What a verb decides: how it ends, and what it asks of the machine. */
  String decision(Function<HostProvisioner, Step<?>> verb) {
    String ending;
    try {
      ending = Steps.text(verb.apply(provisioner.forHost(access()))).replaceAll(": .*", "");
    } catch (ProvisionerException e) {
      ending = "throws";
    }
    return asked.isEmpty() ? ending : ending + ": " + String.join(", ", asked);
  }

  private static HostAccess access() {
    return HostAccess.builder()
        .identity(Simulation.HOST)
        .provisionerId(Optional.of(ID))
        .bmcAddress("ipmi://192.0.2.17")
        .credentials(BmcCredentials.of("admin", "secret"))
        .build();
  }

  private Response answer(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    String path = request.url().encodedPath().replaceFirst("^/v1/?", "");
    String question = request.method() + " " + path.replace("nodes/" + ID, "node");
    JsonNode body = request.body() == null ? JSON.missingNode() : body(request);
    return switch (question) {
      case "GET " -> reply(request, 200, VERSION);
      case "GET node" -> reply(request, 200, node.toString());
      case "GET node/validate" ->
          reply(request, 200, "{\"boot\": {\"result\": true}, \"deploy\": {\"result\": true}}");
      case "GET node/history" -> reply(request, 200, "{\"history\": []}");
      case "GET node/inventory" -> reply(request, 404, "{\"error_message\": \"none yet\"}");
      case "PATCH node" -> reply(request, 200, node.toString());
      default -> change(request, question, body);
    };
  }

  private static final String VERSION =
      "{\"version\": {\"id\": \"v1\", \"min_version\": \"1.1\", \"version\": \"1.115\"}}";

  private Response change(Request request, String question, JsonNode body) {
    asked.add(
        switch (question) {
          case "PUT node/states/provision", "PUT node/states/power" -> body.path("target").asText();
          case "PUT node/maintenance" -> "maintenance on";
          case "DELETE node/maintenance" -> "maintenance off";
          case "DELETE node" -> "forget";
          default -> question;
        });
    return reply(request, question.equals("DELETE node") ? 204 : 202, "");
  }

  private static Response reply(Request request, int status, String body) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("as wanted")
        .body(ResponseBody.create(body, MediaType.get("application/json")))
        .build();
  }

  private static JsonNode body(Request request) throws IOException {
    Buffer buffer = new Buffer();
    request.body().writeTo(buffer);
    return JSON.readTree(buffer.readUtf8());
  }

  private static ObjectNode object(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    provisioner.close();
    client.close();
  }
}
