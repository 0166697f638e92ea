package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** An Ironic that keeps what it is told, but for the answers that a vector prescribes. */
final class ScriptedIronic implements Interceptor {

  private static final String VERSION =
      "{\"id\":\"v1\",\"min_version\":\"1.1\",\"version\":\"%1$s\"}";

  /** As the recorder spells them. */
  private static final List<String> HEADERS =
      List.of("Authorization", "Openstack-Api-Version", "X-Openstack-Ironic-Api-Version");

  private final JsonNode overrides;
  private final String newestVersion;
  private final IronicRecords records;
  private final Map<Integer, Integer> used = new HashMap<>();
  private final List<JsonNode> requests = new ArrayList<>();

  ScriptedIronic(JsonNode input) {
    this.overrides = input.path("ironic").path("responses");
    this.newestVersion = input.path("ironicMaxVersion").asText("1.110");
    this.records = new IronicRecords(input.path("ironic"));
  }

  IronicRecords records() {
    return records;
  }

  /** Requests since this was last asked, in order and in the form of the recorder. */
  List<JsonNode> takeRequests() {
    List<JsonNode> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  /** Whether a request only asks what Ironic is, which the recorder leaves out of steps. */
  static boolean isDiscovery(JsonNode request) {
    String path = request.path("path").asText();
    return path.endsWith("/v1/") || path.equals("/") || path.endsWith("/drivers");
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String path = request.url().encodedPath().replace("%7E", "~");
    String body = body(request);
    requests.add(record(request, path, body));
    return response(
        request,
        prescribed(request.method(), path)
            .or(() -> discovery(path))
            .orElseGet(
                () ->
                    records.answer(
                        new IronicQuestion(request.method(), path, request.url(), body))));
  }

  private Optional<IronicAnswer> discovery(String path) {
    if (path.equals("/v1/drivers")) {
      return Optional.of(new IronicAnswer(200, "{\"drivers\":[{\"name\":\"redfish\"}]}"));
    }
    String version = VERSION.formatted(newestVersion);
    String versions = "{\"version\":%1$s,\"versions\":[%1$s]}".formatted(version);
    return Optional.of(new IronicAnswer(200, versions))
        .filter(answer -> path.equals("/") || path.equals("/v1/") || path.equals("/v1"));
  }

  private static String body(Request request) throws IOException {
    Buffer buffer = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(buffer);
    }
    return buffer.readUtf8();
  }

  private static JsonNode record(Request request, String path, String body) throws IOException {
    ObjectNode record = Vectors.JSON.createObjectNode();
    record.put("method", request.method()).put("path", path);
    record.put("query", request.url().query() == null ? "" : request.url().query());
    ObjectNode headers = record.putObject("headers");
    for (String name : HEADERS) {
      if (request.header(name) != null) {
        headers.put(name, request.header(name));
      }
    }
    if (!body.isEmpty()) {
      record.set("body", Vectors.JSON.readTree(body));
    }
    return record;
  }

  /** The first prescribed answer whose turn it is. */
  private Optional<IronicAnswer> prescribed(String method, String path) {
    for (int i = 0; i < overrides.size(); i++) {
      JsonNode override = overrides.get(i);
      if (!override.path("method").asText().equals(method)
          || !override.path("path").asText().equals(path)) {
        continue;
      }
      int use = used.merge(i, 1, Integer::sum) - override.path("after").asInt(0);
      if (use >= 1 && use <= override.path("times").asInt(Integer.MAX_VALUE)) {
        JsonNode body = override.path("body");
        String text = override.path("text").asText(body.isMissingNode() ? "" : body.toString());
        return Optional.of(new IronicAnswer(override.path("status").asInt(), text));
      }
    }
    return Optional.empty();
  }

  private static Response response(Request request, IronicAnswer answer) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(answer.status())
        .message("scripted")
        .body(ResponseBody.create(answer.body(), MediaType.get("application/json")))
        .build();
  }

  /** A list under one name, as Ironic writes lists. */
  static String list(String name, List<ObjectNode> items) {
    ObjectNode document = Vectors.JSON.createObjectNode();
    ArrayNode list = document.putArray(name);
    items.forEach(list::add);
    return document.toString();
  }
}
