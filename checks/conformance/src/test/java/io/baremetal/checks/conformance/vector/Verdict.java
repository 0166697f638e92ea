package io.baremetal.checks.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What came of one case.
 *
 * @param actual what ours produced, in the shape of the vector's {@code expected}
 * @param mismatches what is not as it must be, one sentence each; empty when passed
 */
public record Verdict(JsonNode actual, List<String> mismatches) {

  public Verdict {
    mismatches = List.copyOf(mismatches);
  }

  public boolean passed() {
    return mismatches.isEmpty();
  }
}
