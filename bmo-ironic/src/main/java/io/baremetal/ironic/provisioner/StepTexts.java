package io.baremetal.ironic.provisioner;

import io.baremetal.ironic.node.NodeStep;
import java.util.List;
import java.util.Map;

/** Steps as plain values, to compare them by. */
final class StepTexts {

  private StepTexts() {}

  static List<Map<String, Object>> of(List<NodeStep> steps) {
    return steps.stream()
        .map(
            step ->
                Map.<String, Object>of(
                    "interface", step.driverInterface(), "step", step.step(), "args", step.args()))
        .toList();
  }
}
