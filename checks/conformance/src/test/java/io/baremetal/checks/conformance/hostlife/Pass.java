package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass of a reconciler, recorded or ours.
 *
 * @param json {@code calls}, {@code changes}, {@code events}, {@code result} and {@code error}
 */
record Pass(JsonNode json) {

  private static final double TOLERANCE = 0.01;

  static Pass of(JsonNode json) {
    return new Pass(json);
  }

  static List<Pass> all(JsonNode step) {
    List<Pass> passes = new ArrayList<>();
    step.path("reconciles").forEach(pass -> passes.add(new Pass(pass)));
    return passes;
  }

  boolean isAtRest() {
    return hasFailed() || !isImmediate();
  }

  private boolean isImmediate() {
    return json.at("/result/requeue").asBoolean() && !isDelayed();
  }

  boolean hasFailed() {
    return json.path("error").isTextual();
  }

  private boolean isDelayed() {
    return delay().has("minSeconds") || delay().path("seconds").asDouble() > 0;
  }

  private JsonNode delay() {
    return json.at("/result/requeueAfter");
  }

  /** Whether this pass of ours asks to come back as the recorded one did. */
  boolean endsLike(Pass recorded) {
    if (hasFailed() || recorded.hasFailed()) {
      return hasFailed() == recorded.hasFailed();
    }
    if (isImmediate() || recorded.isImmediate()) {
      return isImmediate() == recorded.isImmediate();
    }
    double ours = delay().path("seconds").asDouble();
    JsonNode wanted = recorded.delay();
    double least = wanted.path("minSeconds").asDouble(wanted.path("seconds").asDouble());
    double most = wanted.path("maxSeconds").asDouble(wanted.path("seconds").asDouble());
    return ours >= least - TOLERANCE && ours <= most + TOLERANCE;
  }

  /** The end of the pass in a few words. */
  String end() {
    return hasFailed() ? json.path("error").toString() : json.path("result").toString();
  }
}
