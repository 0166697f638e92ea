package io.baremetal.checks.realservers.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Keystone's API as an administrator uses it, by hand: not the client that is tested. */
final class KeystoneRest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;

  KeystoneRest(URI url) {
    this.url = url;
  }

  /** A token of a user of the domain {@code Default} for the project {@code admin}. */
  String login(String user, String password) {
    String body =
        """
        {"auth": {
          "identity": {"methods": ["password"], "password": {"user":
            {"name": "%s", "domain": {"name": "Default"}, "password": "%s"}}},
          "scope": {"project": {"name": "admin", "domain": {"name": "Default"}}}}}
        """
            .formatted(user, password);
    return send(request("/auth/tokens").POST(BodyPublishers.ofString(body)))
        .headers()
        .firstValue("X-Subject-Token")
        .orElseThrow();
  }

  /**
   * Makes a request and gives its answer, an empty object if it has none.
   *
   * @param body JSON, or nothing at all
   */
  JsonNode call(String token, String method, String path, String body) {
    return json(
        send(request(path).header("X-Auth-Token", token).method(method, publisher(body))).body());
  }

  private static HttpRequest.BodyPublisher publisher(String body) {
    return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }

  /** Makes a token invalid. */
  void revoke(String token, String admin) {
    send(
        request("/auth/tokens")
            .header("X-Auth-Token", admin)
            .header("X-Subject-Token", token)
            .DELETE());
  }

  /** Whether a token counts. */
  boolean counts(String token, String admin) {
    HttpRequest request =
        request("/auth/tokens")
            .header("X-Auth-Token", admin)
            .header("X-Subject-Token", token)
            .GET()
            .build();
    return exchange(request).statusCode() == 200;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    HttpResponse<String> answer = exchange(request);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          "%s %s: %d %s"
              .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
    }
    return answer;
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("Keystone did not answer " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Keystone worked on " + request, e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return text.isEmpty() ? MAPPER.createObjectNode() : MAPPER.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException("not JSON: " + text, e);
    }
  }
}
