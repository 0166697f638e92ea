package io.baremetal.checks.realservers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The API server's own account of all requests about objects, in the order of their ends. */
public final class AuditLog {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;

  AuditLog(Path file) {
    this.file = file;
  }

  /** The log itself: one {@code audit.k8s.io/v1 Event} a line. */
  public Path file() {
    return file;
  }

  /** Everything so far; requests that still run, such as watches, are missing. */
  public List<AuditEntry> entries() {
    return Texts.read(file)
        .lines()
        .map(AuditLog::parsed)
        .flatMap(Optional::stream)
        .filter(event -> event.at("/stage").asText().equals("ResponseComplete"))
        .filter(event -> event.has("objectRef"))
        .map(AuditLog::entry)
        .toList();
  }

  /** Everything that one user asked for so far. */
  public List<AuditEntry> entriesOf(String user) {
    return entries().stream().filter(entry -> entry.user().equals(user)).toList();
  }

  private static Optional<JsonNode> parsed(String line) {
    try {
      return Optional.of(MAPPER.readTree(line));
    } catch (JsonProcessingException stillBeingWritten) {
      return Optional.empty();
    }
  }

  private static AuditEntry entry(JsonNode event) {
    JsonNode object = event.path("objectRef");
    String group = object.path("apiGroup").asText("");
    String plural = object.path("resource").asText("");
    return new AuditEntry(
        event.at("/user/username").asText(),
        event.path("verb").asText(),
        group.isEmpty() ? plural : plural + "." + group,
        object.path("subresource").asText(""),
        object.path("namespace").asText(""),
        object.path("name").asText(""),
        event.at("/responseStatus/code").asInt(),
        event.path("userAgent").asText(""));
  }
}
