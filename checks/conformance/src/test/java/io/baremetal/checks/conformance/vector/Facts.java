package io.baremetal.checks.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a case must be equal, so that a listed difference can say what is expected of us instead:
 * the recorded facts, changed in the places that it names and nowhere else.
 *
 * @param recorded of the Go program
 * @param own of ours, in the same shape
 * @param bounds limits that ours breaks, one sentence each, which no difference can lift
 */
public record Facts(JsonNode recorded, JsonNode own, List<String> bounds) {

  public Facts {
    bounds = List.copyOf(bounds);
  }

  /** All that is not as it must be. */
  public List<String> mismatches() {
    List<String> mismatches = new ArrayList<>(Compare.trees(recorded, own));
    mismatches.addAll(bounds);
    return mismatches;
  }
}
