package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to a node. */
public final class HistoryEntry extends JsonView {

  private HistoryEntry(ObjectNode json) {
    super(json);
  }

  /** A view over a history object; also for tests. */
  public static HistoryEntry of(ObjectNode json) {
    return new HistoryEntry(json);
  }

  /** When. */
  public Optional<Instant> createdAt() {
    return time("created_at");
  }

  /** {@code ERROR} or {@code INFO}. */
  public Optional<String> severity() {
    return text("severity");
  }

  /** What, in Ironic's words. */
  public Optional<String> event() {
    return text("event");
  }

  /** The operation that it belongs to, such as {@code deployment}; an open set. */
  public Optional<String> eventType() {
    return text("event_type");
  }

  @Override
  public String toString() {
    return "HistoryEntry{%s %s %s}"
        .formatted(text("created_at").orElse("-"), severity().orElse("-"), eventType().orElse("-"));
  }
}
