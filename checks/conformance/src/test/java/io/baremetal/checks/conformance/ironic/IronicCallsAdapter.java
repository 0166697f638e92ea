package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.ironic.StepComparison.PortOrder;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Verbs of the provisioner against a scripted Ironic, with a cold cache and with a warm one. */
public final class IronicCallsAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    List<String> mismatches = new ArrayList<>();
    ObjectNode cold = new CallsRun(vector.input(), CallsRun.Cache.COLD).run();
    mismatches.addAll(compare(vector, cold, "cold"));
    ObjectNode warm = new CallsRun(vector.input(), CallsRun.Cache.WARM).run();
    mismatches.addAll(compare(vector, warm, "warm"));
    return new Verdict(cold, mismatches);
  }

  /** How a run differs from the recording. */
  static List<String> compare(VectorCase vector, ObjectNode actual, String cache) {
    List<String> mismatches = new ArrayList<>();
    JsonNode steps = vector.expected().path("steps");
    PortOrder order =
        vector.expected().path("requestOrderVaries").asBoolean() ? PortOrder.FREE : PortOrder.FIXED;
    for (int i = 0; i < steps.size(); i++) {
      String operation = vector.input().at("/steps/" + i + "/operation").asText();
      for (String text :
          new StepComparison(vector.input(), order, steps.get(i), actual.path("steps").path(i))
              .mismatches()) {
        mismatches.add("%s, step %d, %s: %s".formatted(cache, i, operation, text));
      }
    }
    return mismatches;
  }
}
