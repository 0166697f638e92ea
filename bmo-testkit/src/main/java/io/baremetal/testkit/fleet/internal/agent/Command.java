package io.baremetal.testkit.fleet.internal.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.Json;

/**
 * One command that an agent was given, and what became of it. Immutable.
 *
 * @param id unique in one run of an agent
 * @param name without the extension before the dot, as the protocol wants it
 * @param progress how far it is
 */
record Command(String id, String name, Progress progress) {

  /**
   * How far a command is.
   *
   * @param status {@code RUNNING}, {@code SUCCEEDED} or {@code FAILED}
   * @param result JSON null unless it succeeded
   * @param error JSON null unless it failed
   */
  record Progress(String status, JsonNode result, JsonNode error) {

    static final Progress RUNNING = new Progress("RUNNING", Json.nothing(), Json.nothing());

    static Progress succeeded(JsonNode result) {
      return new Progress("SUCCEEDED", result, Json.nothing());
    }

    static Progress failed(String type, int code, String reason) {
      ObjectNode error =
          Json.object()
              .put("type", type)
              .put("code", code)
              .put("message", reason)
              .put("details", reason);
      return new Progress("FAILED", Json.nothing(), error);
    }
  }

  boolean isRunning() {
    return progress.equals(Progress.RUNNING);
  }

  Command with(Progress now) {
    return new Command(id, name, now);
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("command_name", name);
    json.putObject("command_params");
    json.put("command_status", progress.status());
    json.set("command_error", progress.error());
    json.set("command_result", progress.result());
    return json;
  }
}
