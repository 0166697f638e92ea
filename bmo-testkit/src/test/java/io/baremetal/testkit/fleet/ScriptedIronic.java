package io.baremetal.testkit.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Just enough of an Ironic to talk to one agent: the test says how it feels. */
final class ScriptedIronic implements FakeHandler {

  /** SHA-256 of {@code http://images.test/disk.raw}. */
  static final String DISK_SHA256 =
      "1044dec7206e8d7c9fbb4ae8f766668406d2567fc7fc1a160a9d4700fcf8f8e9";

  static final String NODE = "1be26c0b-03f2-4d2e-ae87-c02d7f33c123";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> lines = new ArrayList<>();
  private final List<JsonNode> heartbeats = new ArrayList<>();
  private final List<JsonNode> reports = new ArrayList<>();
  private boolean inspecting;
  private int locked;
  private int tokens;

  /** The node waits for an inspection. */
  ScriptedIronic inspecting() {
    inspecting = true;
    return this;
  }

  /** The next look-ups find the node locked. */
  ScriptedIronic lockedFor(int lookups) {
    locked = lookups;
    return this;
  }

  /** Somebody got the token already. */
  ScriptedIronic withoutToken() {
    tokens = 1;
    return this;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  List<JsonNode> heartbeats() {
    return List.copyOf(heartbeats);
  }

  JsonNode report() {
    return reports.get(0);
  }

  String callbackUrl() {
    return heartbeats.get(heartbeats.size() - 1).path("callback_url").asText();
  }

  @Override
  public FakeReply handle(FakeRequest request) {
    lines.add(request.toString());
    String path = request.path();
    if (path.equals("/v1/continue_inspection")) {
      return inspecting ? inspect(request) : FakeReply.text(404, "not waiting");
    }
    if (path.equals("/v1/lookup")) {
      return locked-- > 0 ? FakeReply.text(409, "locked") : FakeReply.json(200, identity());
    }
    if (path.equals("/v1/heartbeat/" + NODE)) {
      heartbeats.add(body(request));
      return FakeReply.empty(202);
    }
    return path.equals("/disk.raw") ? FakeReply.text(200, "disk") : FakeReply.text(404, path);
  }

  private FakeReply inspect(FakeRequest request) {
    inspecting = false;
    reports.add(body(request));
    return FakeReply.json(202, identity());
  }

  private ObjectNode identity() {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("node").put("uuid", NODE);
    json.putObject("config").put("agent_token", tokens++ == 0 ? "token-1" : "******");
    return json;
  }

  private static JsonNode body(FakeRequest request) {
    try {
      return JSON.readTree(request.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
