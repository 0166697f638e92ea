package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What came of one case.
 *
 * @param actual what ours produced, in the shape of the vector's {@code expected}
 * @param mismatches what is not as it must be, one sentence each; empty when passed
 */
record Verdict(JsonNode actual, List<String> mismatches) {

  Verdict {
    mismatches = List.copyOf(mismatches);
  }

  boolean passed() {
    return mismatches.isEmpty();
  }
}
