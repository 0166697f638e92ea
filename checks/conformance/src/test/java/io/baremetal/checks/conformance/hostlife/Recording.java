package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How often the recorded program ran and rested, step by step. */
final class Recording {

  /** A run that ends by itself does so within this many passes, or twice the recorded number. */
  private static final int PASSES = 30;

  private final JsonNode steps;
  private final List<List<Pass>> recorded = new ArrayList<>();

  Recording(JsonNode input, JsonNode expected) {
    this.steps = input.path("steps");
    for (JsonNode step : expected.path("steps")) {
      recorded.add(Pass.all(step));
    }
  }

  int passes(int step) {
    return recorded.get(step).size();
  }

  List<Pass> recorded(int step) {
    return recorded.get(step);
  }

  /** Whether recording stopped while the program asked to go on at once. */
  boolean isCut(int step) {
    List<Pass> passes = recorded.get(step);
    return !passes.isEmpty() && !passes.get(passes.size() - 1).isAtRest();
  }

  /** Whether the step was cut and the next one does nothing but go on: the two are one. */
  boolean goesOnInNextStep(int step) {
    return isCut(step)
        && !steps.path(step).path("continueRegardless").asBoolean()
        && step + 1 < steps.size()
        && Set.of("reconciles").equals(names(steps.get(step + 1)));
  }

  /** Whether a later step ends at rest. */
  boolean restsAfter(int step) {
    for (int later = step + 1; later < recorded.size(); later++) {
      if (passes(later) > 0 && !isCut(later)) {
        return true;
      }
    }
    return false;
  }

  int restsToReach(int step) {
    return steps.path(step).path("continueRegardless").asBoolean()
        ? Math.max(1, (int) recorded.get(step).stream().filter(Pass::isAtRest).count())
        : 1;
  }

  int mostPasses(int step) {
    int passes = passes(step);
    for (int earlier = step - 1; earlier >= 0 && goesOnInNextStep(earlier); earlier--) {
      passes += passes(earlier);
    }
    return Math.max(PASSES, 2 * passes);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
