package io.baremetal.testkit.fleet.internal.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The three requests that an agent makes; none needs credentials. Blocking, thread-safe. */
public final class IronicDoor {

  /** Old enough for each Ironic with agent tokens, new enough to get one from an inspection. */
  private static final String API_VERSION = "1.89";

  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http;
  private final String base;

  /** What came back. */
  record Answer(int status, JsonNode body) {

    boolean isOk() {
      return status / 100 == 2;
    }
  }

  /**
   * A door to one Ironic.
   *
   * @param base its URL, with or without {@code /v1} at the end
   */
  public IronicDoor(OkHttpClient http, URI base) {
    this.http = http;
    this.base = base.toString().replaceFirst("(/v1)?/*$", "");
  }

  Answer get(String path) {
    return send(path, Optional.empty());
  }

  Answer post(String path, JsonNode body) {
    return send(path, Optional.of(body));
  }

  /** Status 0 stands for an Ironic that does not answer: an agent just tries again later. */
  private Answer send(String path, Optional<JsonNode> body) {
    Request.Builder request =
        new Request.Builder()
            .url(base + path)
            .header("Accept", "application/json")
            .header("X-OpenStack-Ironic-API-Version", API_VERSION);
    body.ifPresent(json -> request.post(RequestBody.create(json.toString(), JSON)));
    try (Response response = http.newCall(request.build()).execute()) {
      String text = response.body().string();
      return new Answer(response.code(), parsed(text));
    } catch (IOException e) {
      return new Answer(0, Json.nothing());
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return text.isBlank() ? Json.nothing() : Json.parse(text);
    } catch (IllegalArgumentException notJson) {
      return Json.text(text);
    }
  }
}
