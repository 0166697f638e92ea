package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.time.Duration;
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

  /** The entry's UUID. */
  public Optional<String> uuid() {
    return text("uuid");
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

  /** The conductor that wrote it. */
  public Optional<String> conductor() {
    return text("conductor");
  }

  /** Who asked for it. */
  public Optional<String> user() {
    return text("user");
  }

  /** The project of who asked for it. Since API 1.113. */
  public Optional<String> project() {
    return text("project");
  }

  /** The provision state that the node was in. Since API 1.115. */
  public Optional<ProvisionState> state() {
    return text("state").map(ProvisionState::of);
  }

  /** Where the node was going. Since API 1.115. */
  public Optional<ProvisionState> targetProvisionState() {
    return text("target_provision_state").map(ProvisionState::of);
  }

  /** How long what ended here took. Since API 1.115. */
  public Optional<Duration> duration() {
    Optional<Double> seconds =
        presence("duration_seconds")
            .match(Optional::empty, Optional::empty, v -> Optional.of(v.asDouble()));
    return seconds
        .filter(value -> value >= 0 && value < Integer.MAX_VALUE)
        .map(value -> Duration.ofMillis(Math.round(value * 1000)));
  }

  @Override
  public String toString() {
    return "HistoryEntry{%s %s %s}"
        .formatted(text("created_at").orElse("-"), severity().orElse("-"), eventType().orElse("-"));
  }
}
