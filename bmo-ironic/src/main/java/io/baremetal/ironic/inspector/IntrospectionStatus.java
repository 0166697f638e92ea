package io.baremetal.ironic.inspector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.time.Instant;
import java.util.Optional;

/** How one run went, as Inspector described it in one answer. */
public final class IntrospectionStatus extends JsonView {

  private static final String REAPPLYING = "reapplying";

  private IntrospectionStatus(ObjectNode json) {
    super(json);
  }

  /** A view over a status object; also for tests. */
  public static IntrospectionStatus of(ObjectNode json) {
    return new IntrospectionStatus(json);
  }

  /** The node's UUID; empty before API 1.7. */
  public Optional<String> uuid() {
    return text("uuid");
  }

  /**
   * {@code starting}, {@code waiting}, {@code processing}, {@code finished}, {@code error}, {@code
   * enrolling}, {@code reapplying}, {@code aborting}; empty before API 1.10.
   */
  public Optional<String> state() {
    return text("state");
  }

  /**
   * Whether the run is over, by success or by failure. While data is processed again, Inspector
   * still says so of the run before; here it is not over until that is done.
   */
  public boolean isOver() {
    return flag("finished").orElse(false) && state().filter(REAPPLYING::equals).isEmpty();
  }

  /** Whether the run is over and has found something. */
  public boolean hasSucceeded() {
    return isOver() && error().isEmpty();
  }

  /** Why the run failed; empty while it goes on or when it did not. */
  public Optional<String> error() {
    return text("error").filter(text -> !text.isEmpty());
  }

  /** When the run began. */
  public Optional<Instant> startedAt() {
    return time("started_at");
  }

  /** When the run was over. */
  public Optional<Instant> finishedAt() {
    return time("finished_at");
  }

  @Override
  public String toString() {
    return "IntrospectionStatus{%s, %s%s}"
        .formatted(
            uuid().orElse("?"),
            state().orElse(isOver() ? "over" : "going on"),
            error().map(text -> ", " + text).orElse(""));
  }
}
