package io.baremetal.testkit.cluster.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** HTTP and JSON, nothing else. */
final class Wire {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private final ApiServerUnderTest server;

  Wire(ApiServerUnderTest server) {
    this.server = server;
  }

  /** JSON with unquoted names and single quotes, so that tests read well. */
  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  Answer get(String path) {
    return send("GET", path, "", "");
  }

  /** Reads another representation. */
  Answer getAs(String accept, String path) {
    return call(path, request(path).header("Accept", accept).build());
  }

  Answer post(String path, String body) {
    return send("POST", path, "application/json", json(body).toString());
  }

  Answer put(String path, JsonNode body) {
    return send("PUT", path, "application/json", body.toString());
  }

  Answer merge(String path, String patch) {
    return send("PATCH", path, "application/merge-patch+json", json(patch).toString());
  }

  Answer jsonPatch(String path, String patch) {
    return send("PATCH", path, "application/json-patch+json", json(patch).toString());
  }

  Answer strategic(String path, String patch) {
    return send("PATCH", path, "application/strategic-merge-patch+json", json(patch).toString());
  }

  Answer apply(String path, String manager, String config) {
    String separator = path.contains("?") ? "&" : "?";
    return send(
        "PATCH",
        path + separator + "fieldManager=" + manager,
        "application/apply-patch+yaml",
        json(config).toString());
  }

  Answer delete(String path) {
    return send("DELETE", path, "", "");
  }

  Answer delete(String path, String options) {
    return send("DELETE", path, "application/json", json(options).toString());
  }

  EventStream watch(String path) {
    try {
      return new EventStream(server.http().newCall(request(path).build()).execute());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer send(String method, String path, String contentType, String body) {
    RequestBody content =
        contentType.isEmpty()
            ? null
            : RequestBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get(contentType));
    return call(method + " " + path, request(path).method(method, content).build());
  }

  private Answer call(String what, Request request) {
    try (Response response = server.http().newCall(request).execute()) {
      String text = response.body().string();
      boolean isJson = text.startsWith("{") || text.startsWith("[");
      return new Answer(
          response.code(),
          isJson ? json(text) : MissingNode.getInstance(),
          response.headers("Warning"));
    } catch (IOException e) {
      throw new UncheckedIOException(what, e);
    }
  }

  private Request.Builder request(String path) {
    return new Request.Builder().url(server.url() + path);
  }
}
