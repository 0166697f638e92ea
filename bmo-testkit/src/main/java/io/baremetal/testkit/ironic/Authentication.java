package io.baremetal.testkit.ironic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;

/** Who may call: everybody, those with user and password, or those with a token. */
final class Authentication {

  private final Check check;

  private interface Check {
    /** The refusal; empty lets the request in. */
    Optional<FakeReply> refusal(FakeRequest request);
  }

  private Authentication(Check check) {
    this.check = check;
  }

  static Authentication none() {
    return new Authentication(request -> Optional.empty());
  }

  static Authentication basic(String user, String password) {
    byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    Optional<String> expected = Optional.of(Base64.getEncoder().encodeToString(login));
    return new Authentication(request -> basicRefusal(request, expected));
  }

  static Authentication token(Predicate<String> isValid) {
    return new Authentication(
        request ->
            request.header("X-Auth-Token").filter(isValid).isPresent()
                ? Optional.empty()
                : Optional.of(
                    refuse(401, "The request you have made requires authentication.")
                        .withHeader("WWW-Authenticate", "Keystone uri=\"http://keystone.test\"")));
  }

  FakeHandler before(FakeHandler handler) {
    return request ->
        isPublic(request)
            ? handler.handle(request)
            : check.refusal(request).orElseGet(() -> handler.handle(request));
  }

  private static Optional<FakeReply> basicRefusal(FakeRequest request, Optional<String> expected) {
    Optional<String> header = request.header("Authorization");
    if (header.isPresent() && !header.get().regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.of(refuse(400, "Only HTTP basic authentication is supported"));
    }
    return header.map(value -> value.substring(6).strip()).equals(expected)
        ? Optional.empty()
        : Optional.of(
            refuse(401, "Authorization required")
                .withHeader("WWW-Authenticate", "Basic realm=\"Baremetal API\""));
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
