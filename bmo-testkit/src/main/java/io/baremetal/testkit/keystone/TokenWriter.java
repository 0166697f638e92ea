package io.baremetal.testkit.keystone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes the body that goes with a token. */
final class TokenWriter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final ArrayNode catalogue;

  TokenWriter(ArrayNode catalogue) {
    this.catalogue = catalogue;
  }

  /** An unscoped token opens no service, so it comes without a catalogue. */
  ObjectNode write(Accounts.Login login, JsonNode scope, Instant issued, Instant end) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode token = body.putObject("token");
    token.putArray("methods").add(login.method());
    token.put("issued_at", TIME.format(issued)).put("expires_at", TIME.format(end));
    token.putObject("user").put("id", login.userId());
    boolean scoped = !scope.isMissingNode() || login.method().equals("application_credential");
    if (scoped) {
      token.set("catalog", catalogue);
      token.putArray("roles").addObject().put("name", "admin");
    }
    if (scope.has("system")) {
      token.putObject("system").put("all", true);
    }
    return body;
  }
}
