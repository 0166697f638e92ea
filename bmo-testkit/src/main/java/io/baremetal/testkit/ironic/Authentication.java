package io.baremetal.testkit.ironic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who may call: everybody, or those with user and password. */
final class Authentication {

  private final Optional<String> expected;

  private Authentication(Optional<String> expected) {
    this.expected = expected;
  }

  static Authentication none() {
    return new Authentication(Optional.empty());
  }

  static Authentication basic(String user, String password) {
    byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Authentication(Optional.of(Base64.getEncoder().encodeToString(login)));
  }

  FakeHandler before(FakeHandler handler) {
    return request ->
        expected.isEmpty() || isPublic(request) ? handler.handle(request) : check(request, handler);
  }

  private FakeReply check(FakeRequest request, FakeHandler handler) {
    Optional<String> header = request.header("Authorization");
    if (header.isPresent() && !header.get().regionMatches(true, 0, "Basic ", 0, 6)) {
      return refuse(400, "Only HTTP basic authentication is supported");
    }
    return header.map(value -> value.substring(6).strip()).equals(expected)
        ? handler.handle(request)
        : refuse(401, "Authorization required")
            .withHeader("WWW-Authenticate", "Basic realm=\"Baremetal API\"");
  }

  private static boolean isPublic(FakeRequest request) {
    return request.segments().isEmpty()
        || (request.segments().size() == 1 && request.segments().get(0).equals("v1"));
  }

  private static FakeReply.Complete refuse(int status, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("message", message).put("code", status);
    return FakeReply.json(status, body);
  }
}
