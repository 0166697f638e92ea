package io.baremetal.testkit.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The shortest way to send JSON to a handler and look at what comes back. */
final class Wire {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final FakeHandler handler;

  Wire(FakeHandler handler) {
    this.handler = handler;
  }

  record Answer(int status, JsonNode body, FakeReply.Complete reply) {

    /** The text of an error, out of the JSON inside the JSON. */
    String error() {
      JsonNode inner = json(body.path("error_message").asText());
      return inner.path("faultstring").asText(inner.path("description").asText());
    }
  }

  Answer get(String target) {
    return call("GET", target, null);
  }

  Answer call(String method, String target, String body) {
    return call(method, target, body, "1.115");
  }

  /** Single quotes in the body stand for double ones. */
  Answer call(String method, String target, String body, String version) {
    FakeRequest request =
        FakeRequest.of(method, target).withHeader("X-OpenStack-Ironic-API-Version", version);
    if (body != null) {
      request = request.withBody("application/json", body.replace('\'', '"'));
    }
    return answer((FakeReply.Complete) handler.handle(request));
  }

  private static Answer answer(FakeReply.Complete reply) {
    return new Answer(reply.status(), json(reply.bodyText()), reply);
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
