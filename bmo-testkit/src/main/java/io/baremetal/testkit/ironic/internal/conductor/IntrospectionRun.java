package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One look at one node by the classic Inspector. Not thread-safe. */
public final class IntrospectionRun {

  private final String uuid;
  private String startedAt;
  private String state = "starting";
  private @Nullable String finishedAt;
  private @Nullable String error;
  private @Nullable ObjectNode data;

  IntrospectionRun(String uuid, String startedAt) {
    this.uuid = uuid;
    this.startedAt = withoutOffset(startedAt);
  }

  /** The node's UUID. */
  public String uuid() {
    return uuid;
  }

  /** One of Inspector's words for where the run is. */
  public String state() {
    return state;
  }

  void state(String now) {
    state = now;
    finishedAt = null;
    error = null;
  }

  /** What was kept is processed again; until then the run counts as finished when it was. */
  void reapply(String at) {
    state = "reapplying";
    startedAt = withoutOffset(at);
  }

  /** Whether it has ended, well or not. */
  public boolean isOver() {
    return finishedAt != null;
  }

  void end(String at, Optional<String> problem) {
    state = problem.isPresent() ? "error" : "finished";
    finishedAt = withoutOffset(at);
    error = problem.orElse(null);
  }

  /** What was found; empty if nothing was yet. */
  public Optional<ObjectNode> data() {
    return Optional.ofNullable(data);
  }

  void data(ObjectNode found) {
    data = found;
  }

  /** As the wire shows it. */
  public ObjectNode json() {
    return Json.object()
        .put("uuid", uuid)
        .put("state", state)
        .put("finished", isOver())
        .put("error", error)
        .put("started_at", startedAt)
        .put("finished_at", finishedAt);
  }

  /** Inspector's times are UTC and do not say so. */
  private static String withoutOffset(String time) {
    return time.replace("+00:00", "");
  }
}
