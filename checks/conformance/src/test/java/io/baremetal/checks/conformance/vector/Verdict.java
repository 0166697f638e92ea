package io.baremetal.checks.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What came of one case.
 *
 * @param actual what ours produced, in the shape of the vector's {@code expected}
 * @param mismatches what is not as it must be, one sentence each; empty when passed
 * @param facts what the mismatches were found by, where a difference is pinned by facts
 */
public record Verdict(JsonNode actual, List<String> mismatches, Optional<Facts> facts) {

  public Verdict {
    mismatches = List.copyOf(mismatches);
  }

  public Verdict(JsonNode actual, List<String> mismatches) {
    this(actual, mismatches, Optional.empty());
  }

  /** Judged by facts alone. */
  public static Verdict of(JsonNode actual, Facts facts) {
    return new Verdict(actual, facts.mismatches(), Optional.of(facts));
  }

  public boolean passed() {
    return mismatches.isEmpty();
  }
}
