package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Verdict;

/** Lives of hosts, reconciled pass by pass. */
public final class HostLifeAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    JsonNode actual = CaseRun.of(vector.input(), vector.expected());
    return new Verdict(
        actual, new LifeComparison(vector.input(), vector.expected(), actual).mismatches());
  }
}
