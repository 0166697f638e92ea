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

  private final JsonNode overrides;
  private final String newestVersion;
  private final IronicRecords records;
  private final Map<Integer, Integer> used = new HashMap<>();
  private final List<JsonNode> mutations = new ArrayList<>();
  private int reads;

  ScriptedIronic(JsonNode input) {
    this.overrides = input.path("ironic").path("responses");
    this.newestVersion = input.path("ironicMaxVersion").asText("1.110");
    this.records = new IronicRecords(input.path("ironic"));
  }

  IronicRecords records() {
    return records;
  }

  /** Requests that may change something since this was last asked, in order. */
  List<JsonNode> takeMutations() {
    List<JsonNode> taken = List.copyOf(mutations);
    mutations.clear();
    return taken;
  }

  /** How many requests only read since this was last asked, but for lists of all nodes. */
  int takeReads() {
    int taken = reads;
    reads = 0;
    return taken;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String path = request.url().encodedPath().replace("%7E", "~");
    if (path.equals("/") || path.equals("/v1/") || path.equals("/v1")) {
      String version = VERSION.formatted(newestVersion);
      String versions = "{\"version\":%1$s,\"versions\":[%1$s]}".formatted(version);
      return response(request, new IronicAnswer(200, versions));
    }
    String body = body(request);
    note(request.method(), path, body);
    return response(
        request,
        prescribed(request.method(), path)
            .orElseGet(
                () ->
                    records.answer(
                        new IronicQuestion(request.method(), path, request.url(), body))));
  }

  private static String body(Request request) throws IOException {
    Buffer buffer = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(buffer);
    }
    return buffer.readUtf8();
  }

  private void note(String method, String path, String body) throws IOException {
    if (method.equals("GET")) {
      reads += path.equals("/v1/nodes") ? 0 : 1;
      return;
    }
    ObjectNode mutation = Vectors.JSON.createObjectNode().put("method", method).put("path", path);
    if (!body.isEmpty()) {
      mutation.set("body", Vectors.JSON.readTree(body));
    }
    mutations.add(mutation);
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
        .header("OpenStack-API-Maximum-Version", "1.115")
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
