package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.k8s.lifecycle.Backoff;

/** The span in which the wait after a failure lies, found at the ends of the random numbers. */
final class ErrorBackoffAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    int failures = vector.input().path("errorCount").asInt();
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.put("maxSeconds", seconds(failures, 0));
    actual.put("minSeconds", seconds(failures, Math.nextDown(1.0)));
    return new Verdict(actual, Compare.trees(vector.expected(), actual));
  }

  private static double seconds(int failures, double jitter) {
    return Backoff.delay(failures, jitter).toMillis() / 1000.0;
  }
}
